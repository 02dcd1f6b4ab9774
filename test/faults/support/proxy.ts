/** A port of this machine that passes everything on to another one, until it refuses. */
import { connect, createServer, type Server, type Socket } from "node:net";

export interface Proxy {
  readonly port: number;
  /** Connections that are open. */
  readonly connections: () => number;
  /** Ends all connections; new ones are refused, as by a machine on which nobody listens. */
  readonly refuse: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function openProxy(target: number): Promise<Proxy> {
  const open = new Set<Socket>();
  let server = await listen(0, target, open);
  const port = (server.address() as { port: number }).port;
  const refuse = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of open) socket.destroy();
    await closed;
  };
  return { port, connections: () => open.size / 2, refuse, stop: refuse, accept: async () => void (server = await listen(port, target, open)) };
}

function listen(port: number, target: number, open: Set<Socket>): Promise<Server> {
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
