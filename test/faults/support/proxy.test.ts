import { once } from "node:events";
import { connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { openProxy } from "./proxy.js";

test("a proxy passes on, cuts, refuses and passes on again", { timeout: 60_000 }, async () => {
  const echo = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  echo.listen(0, "127.0.0.1");
  await once(echo, "listening");
  const proxy = await openProxy((echo.address() as { port: number }).port);
  const client = async (): Promise<ReturnType<typeof connect>> => {
    const socket = connect(proxy.port, "127.0.0.1");
    await once(socket, "connect");
    return socket;
  };
  const answerOf = async (socket: ReturnType<typeof connect>): Promise<string> => {
    socket.write("hello");
    const [answer] = (await once(socket, "data")) as [Buffer];
    return answer.toString();
  };
  try {
    const first = await client();
    expect(await answerOf(first)).toBe("hello");
    const closed = once(first.on("error", () => {}), "close");
    await proxy.refuse();
    await closed;
    await expect(client()).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await proxy.accept();
    const second = await client();
    expect(await answerOf(second)).toBe("hello");
  } finally {
    await proxy.stop();
    echo.close();
  }
});
