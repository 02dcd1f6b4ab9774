/** What is said of names and addresses that Pravega does not take, and of streams and clusters that don't hold together: where, in which words, with which remedy. */
import { expect, test } from "vitest";
import { PLANT } from "../support/compile.js";
import { errorsOf, warningsOf } from "./errors-of.js";

test.each<readonly [text: string, said: readonly string[]]>([
  ["tcp://h:1", []],
  ["tls://h:65535", []],
  ["pravega://h_1.x-y:9090", []],
  ["pravegas://[::1]:9090,h:9091", []],
  [
    "TCP://h:1",
    ['PFL4201 "TCP://h:1": "TCP://h:1" is not the address of a Pravega controller: `TCP://` is no scheme of Pravega. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "localhost:9090",
    ['PFL4201 "localhost:9090": "localhost:9090" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "x tcp://h:1",
    ['PFL4201 "x tcp://h:1": "x tcp://h:1" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp:/h:1",
    ['PFL4201 "tcp:/h:1": "tcp:/h:1" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "http://h:1",
    ['PFL4201 "http://h:1": "http://h:1" is not the address of a Pravega controller: `http://` is no scheme of Pravega. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://",
    ['PFL4201 "tcp://": "tcp://" is not the address of a Pravega controller: it names no host. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h",
    ['PFL4201 "tcp://h": "tcp://h" is not the address of a Pravega controller: "h" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:",
    ['PFL4201 "tcp://h:": "tcp://h:" is not the address of a Pravega controller: "h:" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:0",
    ['PFL4201 "tcp://h:0": "tcp://h:0" is not the address of a Pravega controller: 0 is no port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:65536",
    ['PFL4201 "tcp://h:65536": "tcp://h:65536" is not the address of a Pravega controller: 65536 is no port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:123456",
    ['PFL4201 "tcp://h:123456": "tcp://h:123456" is not the address of a Pravega controller: "h:123456" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://a:1,",
    ['PFL4201 "tcp://a:1,": "tcp://a:1," is not the address of a Pravega controller: it names no host. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://a:1,b",
    ['PFL4201 "tcp://a:1,b": "tcp://a:1,b" is not the address of a Pravega controller: "b" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://a b:1",
    ['PFL4201 "tcp://a b:1": "tcp://a b:1" is not the address of a Pravega controller: "a b:1" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:1/x",
    ['PFL4201 "tcp://h:1/x": "tcp://h:1/x" is not the address of a Pravega controller: "h:1/x" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://[h]:1",
    ['PFL4201 "tcp://[h]:1": "tcp://[h]:1" is not the address of a Pravega controller: "[h]:1" is not a host with a port. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "tcp://h:1\\nx",
    ['PFL4201 "tcp://h:1\\nx": "tcp://h:1\nx" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  [
    "1tcp://h:1",
    ['PFL4201 "1tcp://h:1": "1tcp://h:1" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
])("an address of a controller: %s", (text, said) => {
  expect(errorsOf(`cluster c { controller: "${text}" scope: "s" }`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    'controller: "tcp://h:1" scope: "under_score"',
    ['PFL4101 "under_score": Pravega takes no scope with the name "under_score": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "under-score", for example.'],
  ],
  [
    'controller: "tcp://h:1" scope: ""',
    ['PFL4101 "": Pravega takes no scope with the name "": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "c", for example.'],
  ],
  [
    'controller: "tcp://h:1" scope: "a b"',
    ['PFL4101 "a b": Pravega takes no scope with the name "a b": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "a-b", for example.'],
  ],
  [
    "scope: 5 controller: 5",
    [
      'PFL4004 5: `scope` is a text, but here is the number 5. Write it like `scope: "plant"`.',
      'PFL4004 5: `controller` is a text, but here is the number 5. Write it like `controller: "tcp://localhost:9090"`.',
    ],
  ],
  [
    'controller: "tcp://h:1" scope: "s" trust_store: "/ca.pem"',
    ["PFL4202 \"/ca.pem\": There is a trust store, but `tcp://` is a connection without TLS, which never looks at it. Write the controller's address with `tls://`, or remove the trust store."],
  ],
  ['controller: "tls://h:1" scope: "s" trust_store: "/ca.pem" credentials: me', []],
  ['controller: "pravegas://h:1" scope: "s" trust_store: "/ca.pem" credentials: me', []],
  [
    'controller: "pravega://h:1" scope: "s" trust_store: "/ca.pem"',
    ["PFL4202 \"/ca.pem\": There is a trust store, but `pravega://` is a connection without TLS, which never looks at it. Write the controller's address with `tls://`, or remove the trust store."],
  ],
  [
    'controller: "x" scope: "s" trust_store: "/ca.pem"',
    ['PFL4201 "x": "x" is not the address of a Pravega controller: it does not begin with `tcp://` or `tls://`. Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.'],
  ],
  ['controller: "tls://h:1" scope: "s" credentials: mee', ["PFL2003 mee: There is no set of credentials named `mee`. Did you mean `me`?"]],
  [
    'controller: "tls://h:1" scope: "s" credentials: c',
    ["PFL2004 c: `c` is a cluster; a set of credentials is expected here. Write the name of a set of credentials. (c: declared here)"],
  ],
  [
    'controller: "tls://h:1" scope: "s" credentials: "me"',
    ['PFL4004 "me": `credentials` is the name of a set of credentials, but here is a text. Write it like `credentials: plant_user`.'],
  ],
  ['controller: "tls://h:1" scope: "s" max_lease: 5s', ["PFL4009 5s: `max_lease` is 5s, but it must be at least 10s. Choose a value that is at least 10s."]],
  [
    "",
    [
      "PFL4003 c: The cluster `c` says nothing about `controller`: the address of Pravega's controller. Add it, such as `controller: \"tcp://localhost:9090\"`.",
      'PFL4003 c: The cluster `c` says nothing about `scope`: the scope that its streams live in. Add it, such as `scope: "plant"`.',
    ],
  ],
])("cluster c { %s }", (text, said) => {
  expect(errorsOf(`credentials me = basic(username: env("U"), password: env("P"))\ncluster c { ${text} }`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ['controller: "tcp://h:1" scope: "s"', []],
  ['controller: "tls://h:1" scope: "s" validate_host_name: true', []],
  [
    'controller: "tls://h:1" scope: "s" validate_host_name: false',
    ["PFL4203 false: The host name of the controller is not validated: whoever holds any certificate that the trust store accepts can pose as it. Remove `validate_host_name: false` outside of tests, and give the server a certificate with its host name."],
  ],
  ['controller: "tls://h:1" scope: "s" credentials: me', []],
  ['controller: "pravegas://h:1" scope: "s" credentials: me', []],
  [
    'controller: "tcp://h:1" scope: "s" credentials: me',
    ["PFL4205 me: `me` is sent over a connection without TLS, where everybody on the way can read it. Write the controller's address with `tls://`."],
  ],
  [
    'controller: "pravega://h:1" scope: "s" credentials: me',
    ["PFL4205 me: `me` is sent over a connection without TLS, where everybody on the way can read it. Write the controller's address with `tls://`."],
  ],
  ['controller: "tcp://h:1" scope: "s" credentials: mee', []],
])("it warns: cluster c { %s }", (text, said) => {
  expect(warningsOf(`credentials me = basic(username: env("U"), password: env("P"))\ncluster c { ${text} }`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "stream a_b: string on plant",
    ['PFL4101 a_b: Pravega takes no stream with the name "a_b": only letters, digits, `.` and `-` are allowed, at most 255 of them. Give it a name for Pravega: `name: "a-b"`.'],
  ],
  [
    'stream a: string on plant { name: "a_b" }',
    ['PFL4101 "a_b": Pravega takes no stream with the name "a_b": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "a-b", for example.'],
  ],
  [
    'stream a: string on plant { name: "a  b" }',
    ['PFL4101 "a  b": Pravega takes no stream with the name "a  b": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "a-b", for example.'],
  ],
  [
    'stream a: string on plant { name: "" }',
    ['PFL4101 "": Pravega takes no stream with the name "": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "events", for example.'],
  ],
  [
    'stream a: string on plant { name: "__" }',
    ['PFL4101 "__": Pravega takes no stream with the name "__": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "events", for example.'],
  ],
  ["stream a: string on nowhere", ["PFL2003 nowhere: There is no cluster named `nowhere`. Declare it, or use `plant`."]],
  ["stream a: string on readings", ["PFL2004 readings: `readings` is a stream; a cluster is expected here. Write the name of a cluster. (readings: declared here)"]],
  ["stream a: string on", ["PFL1001 : Expected the name of a cluster after `on`, but found the end of the declaration. Write the name of a cluster here."]],
  ["stream a: int on plant", ["PFL4105 int: Events of a stream can't be `int`. A stream carries records, `string` or `bytes`, and never null."]],
  [
    "stream a: Nothing on plant { format: string }",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "stream a: bytes on plant { format: string }",
    ["PFL4102 string: The format `string` carries `string`, but the events of this stream are `bytes`. Choose another format, or let the stream carry `string`."],
  ],
  [
    "stream a: string on plant { format: bytes }",
    ["PFL4102 bytes: The format `bytes` carries `bytes`, but the events of this stream are `string`. Choose another format, or let the stream carry `bytes`."],
  ],
  [
    "stream a: Reading on plant { format: bytes }",
    ["PFL4102 bytes: The format `bytes` carries `bytes`, but the events of this stream are `Reading`. Choose another format, or let the stream carry `bytes`."],
  ],
  [
    "stream a: string on plant { format: json }",
    ["PFL4102 json: The format `json` carries a record, but the events of this stream are `string`. Choose another format, or let the stream carry a record."],
  ],
  ["stream a: bytes on plant { format: bytes }", []],
  ["stream a: string on plant { format: strng }", ["PFL4005 strng: `strng` is no choice for `format`. Did you mean `string`? [Write `string`: strng -> string]"]],
  [
    "stream a: Reading on plant { watermark: bounded(5s) }",
    ["PFL4103 watermark: The stream `a` has a `watermark` but no `event_time` that it could follow. Say which field is the time of an event, such as `event_time: .at`."],
  ],
  [
    "stream a: Reading on plant { event_time: .at }",
    ["PFL4104 event_time: The stream `a` has an `event_time`, but nothing says how late events can come. Add `watermark: bounded(5s)` for events up to five seconds out of order, or `watermark: monotonous` for none."],
  ],
  ["stream a: Reading on plant { event_time: }", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ["stream a: Reading on plant { event_time: .at watermark: }", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  [
    "stream a: Reading on plant { event_time: .at watermark: 5 }",
    ["PFL4004 5: `watermark` is `bounded` or `monotonous`, but here is the number 5. Write it like `watermark: bounded(5s)`."],
  ],
])("names of streams: %s", (text, said) => {
  expect(errorsOf(`${PLANT}${text}`)).toEqual(said);
});

test("a name of 255 letters is as long as can be", () => {
  const named = (letters: number): readonly string[] => errorsOf(`${PLANT}stream a: string on plant { name: "${"x".repeat(letters)}" }`);
  expect(named(255)).toEqual([]);
  expect(named(300)).toHaveLength(1);
  expect(named(300)[0]).toContain(`Call it "${"x".repeat(255)}", for example.`);
});
