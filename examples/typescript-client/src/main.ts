import { ask } from "./ask.js";
import { describeMissions } from "./describe-missions.js";
import { factsAbout } from "./facts-about.js";
import { MissionsOfAStateDocument } from "./generated/operations.js";

const [url = "http://localhost:4000", state = "italy", language = "en"] = process.argv.slice(2);

const answer = await ask(url, MissionsOfAStateDocument, { state, language });
console.log(answer.state === null ? `No state has the id ${state}.` : describeMissions(answer.state));

let about = 0;
for await (const fact of factsAbout(url, { name: "OTAN" })) about += fact.claims.length > 0 ? 1 : 0;
console.log(`\nOf NATO, ${about} facts are quoted.`);
