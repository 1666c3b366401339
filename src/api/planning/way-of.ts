import type { LinkModel } from "../../ontology/model.js";
import type { Way } from "../../plan/way.js";

/** The way that a link goes. */
export function wayOf(link: LinkModel): Way {
  return { way: "path", steps: link.path, distinct: link.distinct };
}
