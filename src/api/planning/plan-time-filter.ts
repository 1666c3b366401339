import type { AttributeModel } from "../../ontology/attribute.js";
import { timeProperty, type TimePart } from "../../ontology/stored-properties.js";
import { allOf, type Comparison, type Condition } from "../../plan/condition.js";
import type { Expression, Of } from "../../plan/expression.js";
import type { InputTree } from "./input-tree.js";
import { nullFilter } from "./plan-comparisons.js";
import { below, type Place, type Planning } from "./planning.js";

type Certainty = "possibly" | "certainly";
type Leaf = Extract<InputTree, { input: "leaf" }>;

/**
 * The condition of a filter on a period.
 *
 * A period's start lies between its earliest and latest start, its end between its earliest and latest end; a bound that is
 * not known is null. It lies as asked *certainly* where all its readings do, *possibly* where one does. An OPEN end is later
 * than every day, certainly; an UNKNOWN one may be any day from the start on. No time at all matches neither.
 */
export function planTimeFilter(
  tree: InputTree,
  { attribute, of }: { attribute: AttributeModel; of: Of },
  planning: Planning,
  place: Place,
): Condition | null {
  const period = new Period(attribute, of, planning);
  return allOf(
    entriesOf(tree, place).map(([name, value]) => {
      const at = below(place, name);
      if (name === "exists") return period.exists(leafOf(value, at));
      const relations = entriesOf(value, at).map(([relation, days]) =>
        planRelation(period, name as Certainty, [relation, days], below(at, relation)),
      );
      return allOf([period.given(), ...relations]);
    }),
  );
}

function planRelation(
  period: Period,
  certainty: Certainty,
  [relation, tree]: readonly [string, InputTree],
  place: Place,
): Condition | null {
  const day = (): Leaf => leafOf(tree, place);
  switch (relation) {
    case "before":
      return period.ends("<", day(), certainty);
    case "after":
      return period.starts(">", day(), certainty);
    case "during":
      return planDuring(period, certainty, daysOf(tree, place));
    case "overlaps": {
      const [from, to] = daysOf(tree, place);
      return allOf([to && period.starts("<=", to, certainty), from && period.ends(">=", from, certainty)]);
    }
    default:
      throw new Error(`A period has no relation ${relation}.`);
  }
}

function planDuring(period: Period, certainty: Certainty, [from, to]: Days): Condition | null {
  const within = [from && period.starts(">=", from, certainty), to && period.ends("<=", to, certainty)];
  if (certainty === "certainly") return allOf(within);
  // One reading must fit both ends: it starts no later than the last day and ends no earlier than the first.
  const fitting = [to && period.starts("<=", to, certainty), from && period.ends(">=", from, certainty)];
  return allOf([...within, ...fitting]);
}

type Days = readonly [Leaf | null, Leaf | null];

function daysOf(tree: InputTree, place: Place): Days {
  const days = new Map(entriesOf(tree, place));
  const end = (name: string): Leaf | null => {
    const day = days.get(name);
    return day === undefined ? null : leafOf(day, below(place, name));
  };
  return [end("from"), end("to")];
}

function entriesOf(tree: InputTree, place: Place): readonly (readonly [string, InputTree])[] {
  if (tree.input !== "object") throw nullFilter(place);
  return [...tree.fields];
}

function leafOf(tree: InputTree, place: Place): Leaf {
  if (tree.input !== "leaf") throw nullFilter(place);
  return tree;
}

/** The parts of a stored period as conditions. */
class Period {
  constructor(
    private readonly attribute: AttributeModel,
    private readonly of: Of,
    private readonly planning: Planning,
  ) {}

  exists(leaf: Leaf): Condition {
    return { condition: "exists", left: this.#part("Text"), right: this.#parameter(leaf) };
  }

  given(): Condition {
    return {
      condition: "exists",
      left: this.#part("Text"),
      right: this.planning.parameters.share("true", () => true),
    };
  }

  /** How the start lies to a day. */
  starts(comparison: "<=" | ">" | ">=", day: Leaf, certainty: Certainty): Condition {
    // For "late enough" the earliest start decides what is certain, for "early enough" the latest.
    const certain = comparison === "<=" ? "LatestStart" : "EarliestStart";
    const possible = comparison === "<=" ? "EarliestStart" : "LatestStart";
    if (certainty === "certainly") return this.#compare(certain, comparison, day);
    return anyOf([this.#missing(possible), this.#compare(possible, comparison, day)]);
  }

  /** How the end lies to a day. */
  ends(comparison: "<" | "<=" | ">=", day: Leaf, certainty: Certainty): Condition {
    if (comparison === ">=") {
      if (certainty === "certainly")
        return anyOf([this.#isOpen(), this.#compare("EarliestEnd", comparison, day)]);
      return anyOf([this.#missing("LatestEnd"), this.#compare("LatestEnd", comparison, day)]);
    }
    if (certainty === "certainly") return this.#compare("LatestEnd", comparison, day);
    const early = anyOf([this.#missing("EarliestEnd"), this.#compare("EarliestEnd", comparison, day)]);
    return { condition: "and", of: [{ condition: "not", of: this.#isOpen() }, early] };
  }

  #compare(part: TimePart, comparison: Comparison, day: Leaf): Condition {
    return {
      condition: "compare",
      left: this.#part(part),
      comparison,
      right: this.#parameter(day),
      nullable: true,
    };
  }

  #missing(part: TimePart): Condition {
    return {
      condition: "exists",
      left: this.#part(part),
      right: this.planning.parameters.share("false", () => false),
    };
  }

  #isOpen(): Condition {
    const right = this.planning.parameters.share("OPEN", () => "OPEN");
    return { condition: "compare", left: this.#part("End"), comparison: "=", right, nullable: true };
  }

  #part(part: TimePart): Expression {
    return { expression: "property", of: this.of, property: timeProperty(this.attribute.name, part) };
  }

  #parameter(leaf: Leaf): string {
    return this.planning.parameters.add((request) => leaf.read(request.variables) as string | boolean);
  }
}

function anyOf(conditions: readonly Condition[]): Condition {
  return { condition: "or", of: conditions };
}
