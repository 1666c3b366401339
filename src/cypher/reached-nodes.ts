import type { LinkStep } from "../ontology/model.js";
import { printHop } from "./print-way.js";
import { printWhere } from "./print-where.js";
import type { Variables } from "./variables.js";

/** The end of steps, and the clauses that lead to it. */
export interface Reached {
  readonly matches: readonly string[];
  readonly node: string;
}

/**
 * The nodes of a row that are reached by steps of which there is always one. What ways have in common is matched once: the sentence that a
 * claim quotes, and its document, took two expansions of the same relationship.
 */
export class ReachedNodes {
  readonly #nodes = new Map<string, string>();

  /** Follows steps from a node; clauses are only needed for those that were not followed yet. */
  follow(from: string, steps: readonly LinkStep[], variables: Variables): Reached {
    const matches: string[] = [];
    let node = from;
    for (const step of steps) {
      const key = `${printHop({ from: node, step, to: "" })} ${step.live}`;
      const known = this.#nodes.get(key);
      const next = known ?? variables.next("n");
      if (known === undefined) {
        this.#nodes.set(key, next);
        matches.push(`MATCH ${printHop({ from: node, step, to: next })}${printLive(step, next)}`);
      }
      node = next;
    }
    return { matches, node };
  }
}

function printLive({ live }: LinkStep, node: string): string {
  return printWhere(live ? [`${node}.retractedAt IS NULL`] : []);
}
