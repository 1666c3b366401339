import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from "@graphiql/react";
import { useEffect, useState } from "react";
import { examples, type Example } from "./examples.ts";

/** A pane that lists all examples with what each shows; a click opens one. */
export const examplesPane: GraphiQLPlugin = { title: "Examples", icon: ExamplesIcon, content: Examples };

function Examples(): React.JSX.Element {
  const open = useOpenExample();
  return (
    <section className="attest-examples" aria-label="Example queries">
      <h2>Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              <strong>{example.title}</strong>
              <span>{example.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Goes to the tab that has the example as it is, else opens one: what was edited is kept. */
function useOpenExample(): (example: Example) => void {
  const { changeTab, addTab } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [wanted, setWanted] = useState<Example | null>(null);
  // The editors show the new tab only after it has been added.
  useEffect(() => {
    if (wanted === null) return;
    queryEditor?.setValue(wanted.query);
    variableEditor?.setValue(wanted.variables ?? "");
    setWanted(null);
  }, [wanted, queryEditor, variableEditor]);
  return (example) => {
    const index = tabs.findIndex(({ query }) => query === example.query);
    if (index >= 0) {
      changeTab(index);
      return;
    }
    addTab();
    setWanted(example);
  };
}

function ExamplesIcon(): React.JSX.Element {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2V16h5v-.1c0-.8.4-1.5 1-2A6 6 0 0 0 12 3Z" />
    </svg>
  );
}
