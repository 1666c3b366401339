import { createServer } from "node:http";
import { readFileSync } from "node:fs";

/** The floor: `node:http` that reads the request and answers with a constant text. Arguments: the port, a file with the text. */
const [port, file] = process.argv.slice(2);
const text = readFileSync(file ?? "", "utf8");

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request
    .on("data", (chunk: Buffer) => chunks.push(chunk))
    .on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString("utf8"));
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      });
      response.end(text);
    });
}).listen(Number(port), "127.0.0.1");
