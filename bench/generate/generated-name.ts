const CONSONANTS = "bdfglmnrst";
const VOWELS = "aeiou";
/** Words of three syllables. */
const WORDS = (CONSONANTS.length * VOWELS.length) ** 3;

/**
 * The name of the entity with a number: two words of six letters, no two entities the same.
 *
 * All have the same length and form, so that sorting by code points, as databases do, and sorting as readers expect agree.
 */
export function generatedName(number: number): string {
  const first = (number * 48_271) % WORDS;
  const second = (Math.floor(number / WORDS) * 7_919 + number * 69_621) % WORDS;
  return `${word(first)} ${word(second)}`;
}

function word(number: number): string {
  const syllables = [0, 1, 2].map((place) => {
    const digit = Math.floor(number / 50 ** place) % 50;
    return `${CONSONANTS.charAt(digit % 10)}${VOWELS.charAt(Math.floor(digit / 10))}`;
  });
  const text = syllables.join("");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
