/** What names in emitted Python must not be, and what they become then. */
import { namer, type Namer } from "../names.js";

function words(text: string): string[] {
  return text.split(" ");
}

/** Keywords and soft keywords of Python 3.8 to 3.14. */
const KEYWORDS = words(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda " +
    "nonlocal not or pass raise return try while with yield _ case match type",
);

/** Built-in names that emitted code or a reader of it relies on. */
const BUILTINS = words(
  "abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec " +
    "filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview " +
    "min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple vars zip " +
    "__import__ Ellipsis NotImplemented Exception ValueError TypeError self cls",
);

/** Names of the emitted job module that are not the program's. */
const JOB = words(
  "JAR SETTINGS argparse args arguments configure env functions main parse_arguments parser records settings Path Configuration NamedTuple Optional Outputs Time " +
    "StreamExecutionEnvironment WatermarkStrategy SimpleStringSchema JavaObject JavaPackage JvmStream add_jars bounded_watermarks java_class java_duration " +
    "session sliding timedelta tumbling PravegaConfig DefaultCredentials file FlinkPravegaReader BadEvents StreamCut Truncated FlinkPravegaWriter " +
    "PravegaWriterMode calls Decimal Secret java_class key name value written",
);

/** Names of the emitted `records.py` and `calls.py` that are not the program's. */
const RECORDS = words("Decimal Enum NamedTuple Optional Row TypeInformation Types date datetime time timedelta timezone rows calls");

/** Attributes that a NamedTuple or an Enum has, or that emitted classes add. */
const MEMBERS = words("of_row to_row mro name value names values");

/** Modules of the standard library (Python 3.8 to 3.14): a file of such a name beside the job would hide them. */
const STANDARD_MODULES = words(
  "abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 calendar cgi " +
    "cgitb chunk cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg cprofile crypt csv " +
    "ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput " +
    "fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr " +
    "imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap " +
    "modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle " +
    "pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat " +
    "queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib " +
    "sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol " +
    "symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading time timeit tkinter token tokenize tomllib " +
    "trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser " +
    "winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo",
);

/** Packages that PyFlink's workers import. */
const INSTALLED_MODULES = words(
  "apache_beam avro certifi cloudpickle crcmod dateutil dill fastavro fasteners google grpc hdfs httplib2 idna numpy objsize orjson pandas pemja proto " +
    "py4j pyarrow pydot pyflink pymongo pyparsing pytz regex requests ruamel setuptools six typing_extensions tzdata urllib3 zstandard",
);

/** Files that lie beside every job. */
const OWN_MODULES = words("arguments calls jvm pravega_config pravega_reader pravega_start pravega_writer records");

export const RESERVED = {
  /** No name at all may be one of these. */
  keywords: new Set([...KEYWORDS, ...BUILTINS]),
  job: new Set([...KEYWORDS, ...BUILTINS, ...JOB]),
  records: new Set([...KEYWORDS, ...BUILTINS, ...RECORDS]),
  members: new Set([...KEYWORDS, ...MEMBERS]),
  modules: new Set([...KEYWORDS, ...STANDARD_MODULES, ...INSTALLED_MODULES, ...OWN_MODULES]),
} as const;

/** As Python people do it, an underscore keeps a name apart from a reserved word: `class_`. */
export function pythonNamer(reserved: ReadonlySet<string>): Namer {
  const free = namer(reserved);
  return { take: (wanted) => free.take(reserved.has(wanted) ? `${wanted}_` : wanted) };
}
