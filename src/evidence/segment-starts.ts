/**
 * Where, after its first, the sentences of a text start by Unicode's rules.
 *
 * The segmenter copies its whole input into every segment that it gives, so that a text of a million characters would take gigabytes.
 * Hence it gets a window at a time, each from the start of a sentence: the rules never look back beyond it.
 */
export function segmentStarts(text: string, language: string): readonly number[] {
  const segmenter = segmenterOf(language);
  const starts: number[] = [];
  let from = 0;
  for (let size = windowSize; from < text.length;) {
    const window = text.slice(from, from + size);
    const isLast = from + size >= text.length;
    // Near the end of a window the rules lack what they look ahead for; the next window decides there.
    const known = isLast ? window.length : size - lookAhead;
    const found = Array.from(segmenter.segment(window), (segment) => segment.index).filter(
      (at) => at > 0 && at < known,
    );
    for (const at of found) starts.push(from + at);
    if (isLast) break;
    from += found.at(-1) ?? 0;
    size = found.length === 0 ? size * 2 : windowSize;
  }
  return starts;
}

const windowSize = 4_000;
const lookAhead = 200;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  return segmenter;
}
