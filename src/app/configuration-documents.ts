import { describeVariables } from "./variables.js";

/** The text of `.env.example`: every variable with its description, commented out. */
export function configurationExample(): string {
  const entries = describeVariables().map(({ name, description, defaultText, example }) =>
    [`# ${description}`, `# Default: ${defaultText ?? "not set"}`, `# ${name}=${example}`].join("\n"),
  );
  return [
    "# Copy this file to .env and take the # from the lines you want to set.",
    "# A variable that is set in the environment already wins over this file.",
    "",
    entries.join("\n\n"),
    "",
  ].join("\n");
}

/** All variables as a Markdown table, as it stands in the README between `<!-- configuration -->` markers. */
export function configurationTable(): string {
  const rows = describeVariables().map(({ name, description, defaultText, example }) => {
    const fallback =
      defaultText === undefined ? "–" : defaultText.includes(" ") ? defaultText : `\`${defaultText}\``;
    return `| \`${name}\` | ${description} | ${fallback} | \`${example}\` |`;
  });
  return ["| Variable | What it sets | Default | Example |", "|---|---|---|---|", ...rows].join("\n");
}
