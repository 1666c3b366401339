import { ToolbarButton } from "@graphiql/react";
import { useState } from "react";

const SHOWN_FOR = 2000;

/** Copies the address of what is shown. Where the browser forbids that, the address bar has it anyway. */
export function CopyLinkButton({ writeAddress }: { readonly writeAddress: () => void }): React.JSX.Element {
  const [label, setLabel] = useState("Copy link to this query");
  const copy = async (): Promise<void> => {
    writeAddress();
    try {
      await navigator.clipboard.writeText(location.href);
      setLabel("Link copied");
    } catch {
      setLabel("Copy the link from the address bar");
    }
    setTimeout(() => setLabel("Copy link to this query"), SHOWN_FOR);
  };
  return (
    <ToolbarButton label={label} onClick={() => void copy()}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5" strokeLinecap="round" />
        <path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5" strokeLinecap="round" />
      </svg>
    </ToolbarButton>
  );
}
