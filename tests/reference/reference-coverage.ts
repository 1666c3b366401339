import { unmentionedNames } from "../../src/evidence/unmentioned-names.js";
import type { SentenceForm } from "../../src/ontology/vocabulary.js";
import type { World } from "./passes-filter.js";
import type { ReferenceNode } from "./reference-graph.js";

/** The coverage of a document, part by part. What looks like a name is asked of the code under test: its own tests say what that is. */
export function coverageOf(
  { graph: { nodes, edges } }: World,
  document: ReferenceNode,
): Readonly<Record<string, unknown>> {
  const sentences = edges
    .filter(({ type, to }) => type === "IN_DOCUMENT" && to === document.id)
    .map(({ from }) => nodes.get(from) as ReferenceNode)
    .sort((a, b) => (a.values.position as number) - (b.values.position as number));
  const isLive = (id: string): boolean => nodes.get(id)?.values.retractedAt === undefined;
  const withFacts = sentences.filter(({ id }) =>
    edges.some(({ type, from, to }) => type === "QUOTES" && to === id && isLive(from)),
  );
  const mentionsOf = ({ id }: ReferenceNode) =>
    edges.filter(({ type, from }) => type === "MENTIONS" && from === id).map(({ values }) => values);
  const withMentions = sentences.filter((sentence) => mentionsOf(sentence).length > 0);
  const unmentioned = sentences.flatMap((sentence) => {
    const { text, form, startOffset } = sentence.values;
    const read = { text: text as string, form: form as SentenceForm, startOffset: startOffset as number };
    const stretches = mentionsOf(sentence).map((values) => ({
      startOffset: values.startOffset as number,
      endOffset: values.endOffset as number,
    }));
    return unmentionedNames(read, stretches);
  });
  const share = (some: readonly unknown[]): number =>
    sentences.length === 0 ? 1 : some.length / sentences.length;
  return {
    sentenceCount: sentences.length,
    sentencesWithFacts: withFacts.length,
    sentencesWithMentions: withMentions.length,
    shareWithFacts: share(withFacts),
    shareWithMentions: share(withMentions),
    unmentionedCount: unmentioned.length,
    unmentioned,
  };
}
