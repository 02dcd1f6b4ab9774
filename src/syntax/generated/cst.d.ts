// GENERATED from src/syntax/parser.ts by `npm run grammar`. Do not edit.
import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface TypeCstNode extends CstNode {
  name: "type";
  children: TypeCstChildren;
}

export type TypeCstChildren = {
  Identifier?: IToken[];
  typeArguments?: TypeArgumentsCstNode[];
  typeNumbers?: TypeNumbersCstNode[];
  Question?: IToken[];
};

export interface TypeArgumentsCstNode extends CstNode {
  name: "typeArguments";
  children: TypeArgumentsCstChildren;
}

export type TypeArgumentsCstChildren = {
  readonly Less?: IToken[];
  type: (TypeCstNode)[];
  Comma?: IToken[];
  readonly Greater?: IToken[];
};

export interface TypeNumbersCstNode extends CstNode {
  name: "typeNumbers";
  children: TypeNumbersCstChildren;
}

export type TypeNumbersCstChildren = {
  readonly LeftParen?: IToken[];
  Integer: (IToken)[];
  Comma?: IToken[];
  readonly RightParen?: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  readonly operand?: OperandCstNode[];
  operation?: OperationCstNode[];
};

export interface OperationCstNode extends CstNode {
  name: "operation";
  children: OperationCstChildren;
}

export type OperationCstChildren = {
  BinaryOperator?: IToken[];
  operand?: OperandCstNode[];
  Is?: IToken[];
  Not?: IToken[];
  Null?: IToken[];
};

export interface OperandCstNode extends CstNode {
  name: "operand";
  children: OperandCstChildren;
}

export type OperandCstChildren = {
  UnaryOperator?: IToken[];
  readonly primary?: PrimaryCstNode[];
  postfix?: PostfixCstNode[];
};

export interface PostfixCstNode extends CstNode {
  name: "postfix";
  children: PostfixCstChildren;
}

export type PostfixCstChildren = {
  member?: MemberCstNode[];
  index?: IndexCstNode[];
};

export interface MemberCstNode extends CstNode {
  name: "member";
  children: MemberCstChildren;
}

export type MemberCstChildren = {
  Dot?: IToken[];
  SafeDot?: IToken[];
  readonly AnyName?: IToken[];
};

export interface IndexCstNode extends CstNode {
  name: "index";
  children: IndexCstChildren;
}

export type IndexCstChildren = {
  readonly LeftBracket?: IToken[];
  readonly expression?: ExpressionCstNode[];
  readonly RightBracket?: IToken[];
};

export interface PrimaryCstNode extends CstNode {
  name: "primary";
  children: PrimaryCstChildren;
}

export type PrimaryCstChildren = {
  Literal?: IToken[];
  lambda?: LambdaCstNode[];
  call?: CallCstNode[];
  record?: RecordCstNode[];
  Identifier?: IToken[];
  event?: EventCstNode[];
  paren?: ParenCstNode[];
  list?: ListCstNode[];
  map?: MapCstNode[];
  if?: IfCstNode[];
  match?: MatchCstNode[];
};

export interface EventCstNode extends CstNode {
  name: "event";
  children: EventCstChildren;
}

export type EventCstChildren = {
  readonly Dot?: IToken[];
  AnyName?: IToken[];
};

export interface CallCstNode extends CstNode {
  name: "call";
  children: CallCstChildren;
}

export type CallCstChildren = {
  readonly Identifier?: IToken[];
  readonly argumentList?: ArgumentListCstNode[];
};

export interface LambdaCstNode extends CstNode {
  name: "lambda";
  children: LambdaCstChildren;
}

export type LambdaCstChildren = {
  Identifier?: (IToken)[];
  LeftParen?: IToken[];
  Comma?: IToken[];
  RightParen?: IToken[];
  readonly Leads?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface RecordCstNode extends CstNode {
  name: "record";
  children: RecordCstChildren;
}

export type RecordCstChildren = {
  readonly Identifier?: IToken[];
  readonly LeftBrace?: IToken[];
  recordEntry?: RecordEntryCstNode[];
  separator?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface RecordEntryCstNode extends CstNode {
  name: "recordEntry";
  children: RecordEntryCstChildren;
}

export type RecordEntryCstChildren = {
  Ellipsis?: IToken[];
  expression?: (ExpressionCstNode)[];
  AnyName?: IToken[];
  Colon?: IToken[];
};

export interface ListCstNode extends CstNode {
  name: "list";
  children: ListCstChildren;
}

export type ListCstChildren = {
  readonly LeftBracket?: IToken[];
  expression?: ExpressionCstNode[];
  separator?: IToken[];
  readonly RightBracket?: IToken[];
};

export interface MapCstNode extends CstNode {
  name: "map";
  children: MapCstChildren;
}

export type MapCstChildren = {
  readonly LeftBrace?: IToken[];
  mapEntry?: MapEntryCstNode[];
  separator?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface MapEntryCstNode extends CstNode {
  name: "mapEntry";
  children: MapEntryCstChildren;
}

export type MapEntryCstChildren = {
  Identifier?: IToken[];
  key?: ExpressionCstNode[];
  readonly Colon?: IToken[];
  readonly value?: ExpressionCstNode[];
};

export interface ParenCstNode extends CstNode {
  name: "paren";
  children: ParenCstChildren;
}

export type ParenCstChildren = {
  readonly LeftParen?: IToken[];
  readonly expression?: ExpressionCstNode[];
  readonly RightParen?: IToken[];
};

export interface IfCstNode extends CstNode {
  name: "if";
  children: IfCstChildren;
}

export type IfCstChildren = {
  readonly If?: IToken[];
  readonly condition?: ExpressionCstNode[];
  readonly Then?: IToken[];
  readonly value?: ExpressionCstNode[];
  readonly Else?: IToken[];
  readonly otherwise?: ExpressionCstNode[];
};

export interface MatchCstNode extends CstNode {
  name: "match";
  children: MatchCstChildren;
}

export type MatchCstChildren = {
  readonly Match?: IToken[];
  readonly expression?: ExpressionCstNode[];
  readonly LeftBrace?: IToken[];
  matchArm?: MatchArmCstNode[];
  separator?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface MatchArmCstNode extends CstNode {
  name: "matchArm";
  children: MatchArmCstChildren;
}

export type MatchArmCstChildren = {
  readonly pattern?: PatternCstNode[];
  readonly Leads?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface PatternCstNode extends CstNode {
  name: "pattern";
  children: PatternCstChildren;
}

export type PatternCstChildren = {
  Minus?: IToken[];
  Literal?: IToken[];
  Identifier?: IToken[];
  Dot?: IToken[];
  AnyName?: IToken[];
};

export interface ArgumentListCstNode extends CstNode {
  name: "argumentList";
  children: ArgumentListCstChildren;
}

export type ArgumentListCstChildren = {
  readonly LeftParen?: IToken[];
  argument?: ArgumentCstNode[];
  separator?: IToken[];
  readonly RightParen?: IToken[];
};

export interface ArgumentCstNode extends CstNode {
  name: "argument";
  children: ArgumentCstChildren;
}

export type ArgumentCstChildren = {
  AnyName?: IToken[];
  Colon?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  declaration?: DeclarationCstNode[];
};

export interface DeclarationCstNode extends CstNode {
  name: "declaration";
  children: DeclarationCstChildren;
}

export type DeclarationCstChildren = {
  recordDeclaration?: RecordDeclarationCstNode[];
  enumDeclaration?: EnumDeclarationCstNode[];
  typeDeclaration?: TypeDeclarationCstNode[];
  credentialsDeclaration?: CredentialsDeclarationCstNode[];
  clusterDeclaration?: ClusterDeclarationCstNode[];
  streamDeclaration?: StreamDeclarationCstNode[];
  paramDeclaration?: ParamDeclarationCstNode[];
  fnDeclaration?: FnDeclarationCstNode[];
  externDeclaration?: ExternDeclarationCstNode[];
  pipelineDeclaration?: PipelineDeclarationCstNode[];
  testDeclaration?: TestDeclarationCstNode[];
};

export interface RecordDeclarationCstNode extends CstNode {
  name: "recordDeclaration";
  children: RecordDeclarationCstChildren;
}

export type RecordDeclarationCstChildren = {
  readonly Record?: IToken[];
  readonly Identifier?: IToken[];
  readonly LeftBrace?: IToken[];
  fieldDeclaration?: FieldDeclarationCstNode[];
  Comma?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface FieldDeclarationCstNode extends CstNode {
  name: "fieldDeclaration";
  children: FieldDeclarationCstChildren;
}

export type FieldDeclarationCstChildren = {
  readonly AnyName?: IToken[];
  readonly Colon?: IToken[];
  readonly type?: TypeCstNode[];
  Assign?: IToken[];
  expression?: ExpressionCstNode[];
  annotation?: AnnotationCstNode[];
};

export interface AnnotationCstNode extends CstNode {
  name: "annotation";
  children: AnnotationCstChildren;
}

export type AnnotationCstChildren = {
  readonly At?: IToken[];
  readonly AnyName?: IToken[];
  argumentList?: ArgumentListCstNode[];
};

export interface EnumDeclarationCstNode extends CstNode {
  name: "enumDeclaration";
  children: EnumDeclarationCstChildren;
}

export type EnumDeclarationCstChildren = {
  readonly Enum?: IToken[];
  readonly Identifier?: IToken[];
  readonly LeftBrace?: IToken[];
  enumMember?: EnumMemberCstNode[];
  Comma?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface EnumMemberCstNode extends CstNode {
  name: "enumMember";
  children: EnumMemberCstChildren;
}

export type EnumMemberCstChildren = {
  readonly Identifier?: IToken[];
  annotation?: AnnotationCstNode[];
};

export interface TypeDeclarationCstNode extends CstNode {
  name: "typeDeclaration";
  children: TypeDeclarationCstChildren;
}

export type TypeDeclarationCstChildren = {
  readonly Type?: IToken[];
  readonly Identifier?: IToken[];
  readonly Assign?: IToken[];
  readonly type?: TypeCstNode[];
};

export interface CredentialsDeclarationCstNode extends CstNode {
  name: "credentialsDeclaration";
  children: CredentialsDeclarationCstChildren;
}

export type CredentialsDeclarationCstChildren = {
  readonly Credentials?: IToken[];
  readonly Identifier?: IToken[];
  readonly Assign?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface ClusterDeclarationCstNode extends CstNode {
  name: "clusterDeclaration";
  children: ClusterDeclarationCstChildren;
}

export type ClusterDeclarationCstChildren = {
  readonly Cluster?: IToken[];
  readonly Identifier?: IToken[];
  readonly settings?: SettingsCstNode[];
};

export interface StreamDeclarationCstNode extends CstNode {
  name: "streamDeclaration";
  children: StreamDeclarationCstChildren;
}

export type StreamDeclarationCstChildren = {
  readonly Stream?: IToken[];
  readonly name?: IToken[];
  readonly Colon?: IToken[];
  readonly type?: TypeCstNode[];
  readonly On?: IToken[];
  readonly cluster?: IToken[];
  settings?: SettingsCstNode[];
};

export interface ParamDeclarationCstNode extends CstNode {
  name: "paramDeclaration";
  children: ParamDeclarationCstChildren;
}

export type ParamDeclarationCstChildren = {
  readonly Param?: IToken[];
  readonly Identifier?: IToken[];
  readonly Colon?: IToken[];
  readonly type?: TypeCstNode[];
  Assign?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface FnDeclarationCstNode extends CstNode {
  name: "fnDeclaration";
  children: FnDeclarationCstChildren;
}

export type FnDeclarationCstChildren = {
  readonly Fn?: IToken[];
  readonly Identifier?: IToken[];
  readonly parameterList?: ParameterListCstNode[];
  readonly Arrow?: IToken[];
  readonly type?: TypeCstNode[];
  readonly Assign?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface ExternDeclarationCstNode extends CstNode {
  name: "externDeclaration";
  children: ExternDeclarationCstChildren;
}

export type ExternDeclarationCstChildren = {
  readonly Extern?: IToken[];
  readonly language?: IToken[];
  readonly Fn?: IToken[];
  readonly name?: IToken[];
  readonly parameterList?: ParameterListCstNode[];
  readonly Arrow?: IToken[];
  readonly type?: TypeCstNode[];
  readonly From?: IToken[];
  readonly Text?: IToken[];
};

export interface ParameterListCstNode extends CstNode {
  name: "parameterList";
  children: ParameterListCstChildren;
}

export type ParameterListCstChildren = {
  readonly LeftParen?: IToken[];
  parameter?: ParameterCstNode[];
  separator?: IToken[];
  readonly RightParen?: IToken[];
};

export interface ParameterCstNode extends CstNode {
  name: "parameter";
  children: ParameterCstChildren;
}

export type ParameterCstChildren = {
  readonly Identifier?: IToken[];
  readonly Colon?: IToken[];
  readonly type?: TypeCstNode[];
};

export interface SettingsCstNode extends CstNode {
  name: "settings";
  children: SettingsCstChildren;
}

export type SettingsCstChildren = {
  readonly LeftBrace?: IToken[];
  setting?: SettingCstNode[];
  Comma?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface SettingCstNode extends CstNode {
  name: "setting";
  children: SettingCstChildren;
}

export type SettingCstChildren = {
  readonly AnyName?: IToken[];
  readonly Colon?: IToken[];
  readonly expression?: ExpressionCstNode[];
};

export interface PipelineDeclarationCstNode extends CstNode {
  name: "pipelineDeclaration";
  children: PipelineDeclarationCstChildren;
}

export type PipelineDeclarationCstChildren = {
  readonly Pipeline?: IToken[];
  readonly Identifier?: IToken[];
  readonly LeftBrace?: IToken[];
  pipelineItem?: PipelineItemCstNode[];
  Comma?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface PipelineItemCstNode extends CstNode {
  name: "pipelineItem";
  children: PipelineItemCstChildren;
}

export type PipelineItemCstChildren = {
  setting?: SettingCstNode[];
  letStatement?: LetStatementCstNode[];
  flowStatement?: FlowStatementCstNode[];
};

export interface LetStatementCstNode extends CstNode {
  name: "letStatement";
  children: LetStatementCstChildren;
}

export type LetStatementCstChildren = {
  readonly Let?: IToken[];
  readonly Identifier?: IToken[];
  readonly Assign?: IToken[];
  readonly flow?: FlowCstNode[];
};

export interface FlowStatementCstNode extends CstNode {
  name: "flowStatement";
  children: FlowStatementCstChildren;
}

export type FlowStatementCstChildren = {
  readonly Identifier?: IToken[];
  readonly step?: StepCstNode[];
};

export interface FlowCstNode extends CstNode {
  name: "flow";
  children: FlowCstChildren;
}

export type FlowCstChildren = {
  readonly Identifier?: IToken[];
  step?: StepCstNode[];
};

export interface StepCstNode extends CstNode {
  name: "step";
  children: StepCstChildren;
}

export type StepCstChildren = {
  readonly Step?: IToken[];
  readonly operatorCall?: OperatorCallCstNode[];
};

export interface OperatorCallCstNode extends CstNode {
  name: "operatorCall";
  children: OperatorCallCstChildren;
}

export type OperatorCallCstChildren = {
  readonly Identifier?: IToken[];
  readonly argumentList?: ArgumentListCstNode[];
};

export interface TestDeclarationCstNode extends CstNode {
  name: "testDeclaration";
  children: TestDeclarationCstChildren;
}

export type TestDeclarationCstChildren = {
  readonly Test?: IToken[];
  readonly Text?: IToken[];
  readonly LeftBrace?: IToken[];
  clause?: ClauseCstNode[];
  Comma?: IToken[];
  readonly RightBrace?: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  name?: (IToken)[];
  subject?: (IToken)[];
  readonly Colon?: IToken[];
  readonly expression?: ExpressionCstNode[];
};
