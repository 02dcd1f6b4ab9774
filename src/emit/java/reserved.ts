/** What names in emitted Java must not be. */
import type { ReservedWords } from "../names.js";

/** Java 17's keywords, literals and restricted identifiers: JLS 3.8 and 3.9. */
const KEYWORDS =
  "abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for goto if " +
  "implements import instanceof int interface long native new null package permits private protected public record return sealed short static strictfp " +
  "super switch synchronized this throw throws transient true try var void volatile while yield _";

/** Fields and variables with these names would hide packages that emitted code may name in full. */
const PACKAGES = "java javax org io pfl";

/** Methods of java.lang.Object without parameters, and what generated classes call their own things. */
const MEMBERS = "getClass hashCode notify notifyAll toString clone finalize wait";

/** Types of java.lang: visible everywhere without an import. */
const LANG =
  "AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError AutoCloseable Boolean " +
  "BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException " +
  "ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error Exception " +
  "ExceptionInInitializerError Float FunctionalInterface IllegalAccessError IllegalAccessException IllegalArgumentException IllegalCallerException " +
  "IllegalMonitorStateException IllegalStateException IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException " +
  "InheritableThreadLocal InstantiationError InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException " +
  "LinkageError Long MatchException Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException " +
  "NoSuchMethodError NoSuchMethodException NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process " +
  "ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs " +
  "SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder " +
  "StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException " +
  "UnknownError UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException";

/** Simple names of the classes that emitted code imports, so that it never has to write one in full. A test keeps the list complete. */
const IMPORTED =
  "AggregateFunction Aggregates Arrival BadEvents BasicCredentials BigDecimal BytesSchema CheckpointingMode CheckpointingOptions Collector Configuration " +
  "DataInputView DataOutputView DataStream Decimals Duration Equality EventTimeSessionWindows ExternalizedCheckpointRetention Extremes FieldReader FieldType FilterFunction FlatMapFunction Growing Histogram HyperLogLog " +
  "IOException JsonKeys JsonReader JsonSchema JsonWriter KeySelector KeyedProcessFunction Layout List Lists Literals Map MapFunction Maps Moments MomentsSerializer Numbers " +
  "Objects OpenContext Options Percentile PravegaConfig PravegaSink PravegaSource ProcessingTimeSessionWindows RecordSerializer RecordSnapshot RecordText " +
  "RecordType ReduceFunction RestartStrategyOptions ResultTypeQueryable RoutingKey Row Rows Secret SerializableString SerializableTimestampAssigner Sink " +
  "SimpleStringSchema SlidingEventTimeWindows SlidingProcessingTimeWindows StartChecks StreamExecutionEnvironment StringValue Text TimeWindow Times Truncated " +
  "TumblingEventTimeWindows TumblingProcessingTimeWindows Type TypeInfo TypeInfoFactory TypeInformation TypeSerializerSnapshot Types ValueState " +
  "ValueStateDescriptor Values WatermarkStrategy WindowFunction";

/** Member classes that emitted classes declare or inherit, which hide any other of the name, and the class of the program's fns. */
const MEMBER_CLASSES = "Builder Context Functions Info OnTimerContext Outputs Snapshot";

function list(text: string): string[] {
  return text.split(" ");
}

export const JAVA_RESERVED: ReservedWords = {
  values: new Set([KEYWORDS, PACKAGES, MEMBERS].flatMap(list)),
  types: new Set([LANG, IMPORTED, MEMBER_CLASSES].flatMap(list)),
};
