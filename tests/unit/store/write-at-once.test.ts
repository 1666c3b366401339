import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { writeAtOnce } from "../../../src/store/neo4j/write-at-once.js";

let server: Server;
let received: { text: string };

beforeEach(async () => {
  const here = { text: "" };
  received = here;
  server = createServer((socket) => socket.on("data", (data) => (here.text += data.toString())));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  server.close();
});

async function connected(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** What is written in one turn and not sent yet, and whether all of it has arrived in the end, in its order. */
async function writeThree(socket: Socket): Promise<number> {
  for (const part of ["one ", "two ", "three"]) socket.write(part);
  const unsent = socket.writableLength;
  socket.end();
  await once(socket, "close");
  expect(received.text).toBe("one two three");
  return unsent;
}

test("What is written in one turn leaves at its end, whole and in order", async () => {
  const end = writeAtOnce();
  try {
    const socket = await connected();
    expect(await writeThree(socket)).toBe("one two three".length);
  } finally {
    end();
  }
});

test("What is written in a later turn does not wait", async () => {
  const end = writeAtOnce();
  try {
    const socket = await connected();
    socket.write("first");
    await new Promise(setImmediate);
    expect(socket.writableCorked).toBe(0);
    expect(socket.writableLength).toBe(0);
    socket.destroy();
  } finally {
    end();
  }
});

test("Sockets made after the end are left as they are", async () => {
  writeAtOnce()();
  expect(await writeThree(await connected())).toBe(0);
});
