import type { FuzzyTime } from "../../evidence/records.js";
import type { AttributeModel } from "../../ontology/attribute.js";
import { calendarDate } from "./calendar-date.js";
import { enumerationValue } from "./enumeration-value.js";
import type { Faults } from "./faults.js";
import { readPeriod } from "./read-period.js";
import { Shape } from "./shape.js";
import type { TextNode, YamlNode } from "./yaml-tree.js";

/** What a claim gives as the value of an attribute or a qualifier: a period, or a text of the attribute's type. */
export function readAttributeValue(
  attribute: AttributeModel,
  node: YamlNode,
  faults: Faults,
): string | FuzzyTime | null {
  const what = `"${attribute.name}"`;
  if (attribute.type.type === "time") return readPeriod(node, what, faults);
  const text = new Shape(faults).text(node, what);
  return text === null ? null : readText(attribute, text, faults);
}

function readText({ type }: AttributeModel, text: TextNode, faults: Faults): string | null {
  if (type.type === "enumeration") return enumerationValue(type, text, faults);
  if (type.type === "date") return calendarDate(text, faults);
  const pattern = patterns[type.type];
  if (pattern === undefined || pattern.form.test(text.value)) return text.value;
  faults.add(text.at, `"${text.value}" is no ${pattern.what}; write ${pattern.right}`);
  return null;
}

const patterns: Readonly<
  Record<string, { readonly form: RegExp; readonly what: string; readonly right: string }>
> = {
  integer: { form: /^(?:0|-?[1-9]\d{0,14})$/u, what: "whole number", right: "digits only" },
  boolean: { form: /^(?:true|false)$/u, what: "truth value", right: "true or false" },
};
