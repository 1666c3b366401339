/** A process that writes 0, 1, 2 … into the data directory it is given, telling its parent of each when it is stored. */
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";

const store = await openEmbeddedStore({ directory: process.argv[2] ?? "", defaultTimeout: 10_000 });
for (let i = 0; ; i++) {
  await store.write([{ text: "CREATE (:Written {i: $i})", parameters: { i: BigInt(i) } }]);
  process.send?.(i);
}
