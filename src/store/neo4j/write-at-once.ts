import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";

/** Where node tells of each socket that connects to a server. */
const NEW_SOCKETS = "net.client.socket";

/**
 * Lets what is written to a socket in one turn leave in one piece.
 *
 * The driver cuts a message into pieces of 1,400 bytes and writes each by itself, for it sends small messages at once. A statement that
 * several requests share takes several: each cost a call of the system here and a wake-up in the server, with all else that is sent a
 * quarter of the service's CPU for `search`. What is encrypted is not written this way, and leaves as before.
 *
 * @returns a function that ends it, for sockets that are made later
 */
export function writeAtOnce(): () => void {
  const prepare = (message: unknown): void => {
    const { socket } = message as { readonly socket: unknown };
    // Not before it is connected: to connect takes its own way to write back.
    if (socket instanceof Socket) socket.once("connect", () => gatherWrites(socket));
  };
  subscribe(NEW_SOCKETS, prepare);
  return () => unsubscribe(NEW_SOCKETS, prepare);
}

/** Sends nothing before the end of the turn in which it is written. */
function gatherWrites(socket: Socket): void {
  const write = socket.write.bind<Socket["write"]>(socket);
  let isCorked = false;
  const release = (): void => {
    isCorked = false;
    socket.uncork();
  };
  socket.write = ((...parameters: Parameters<Socket["write"]>) => {
    if (!isCorked) {
      isCorked = true;
      socket.cork();
      process.nextTick(release);
    }
    return write(...parameters);
  }) as Socket["write"];
}
