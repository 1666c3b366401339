import { useGraphiQL, useGraphiQLActions, type TabsState } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect, useMemo } from "react";
import { CopyLinkButton } from "./copy-link-button.tsx";
import { examplesPane } from "./examples-pane.tsx";
import { examples } from "./examples.ts";
import { readLink, writeLink } from "./link.ts";
import { ownStorage } from "./own-storage.ts";

const fetcher = createGraphiQLFetcher({ url: new URL("graphql", document.baseURI).href });
const link = readLink(location.search);
const tabs = [...(link === null ? [] : [link]), ...examples];
const panes = [examplesPane, HISTORY_PLUGIN];
/** Browsers allow some 200 changes of the address in 30 s, fewer than a quick writer's keys. */
const QUIET = 300;

/** GraphiQL with the example operations as tabs, and the active one in the address. */
export function Playground(): React.JSX.Element {
  const address = useMemo(createAddress, []);
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={ownStorage}
      defaultTabs={tabs.map(({ query, variables }) => ({ query, variables }))}
      {...(link && { initialQuery: link.query, initialVariables: link.variables ?? "" })}
      plugins={panes}
      visiblePlugin={examplesPane}
      onTabChange={address.follow}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>Attest</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy }) => (
          <>
            {prettify}
            {copy}
            <CopyLinkButton writeAddress={address.write} />
            <LinkedOperationName />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

/** Chooses the operation that the link names, where its document has several. */
function LinkedOperationName(): null {
  const { setOperationName } = useGraphiQLActions();
  const isThere = useGraphiQL(({ operations }) =>
    Boolean(operations?.some(({ name }) => name?.value === link?.operationName)),
  );
  useEffect(() => {
    if (isThere && link?.operationName) setOperationName(link.operationName);
  }, [isThere, setOperationName]);
  return null;
}

interface Address {
  /** Writes the tab that is active into the address soon. */
  readonly follow: (state: TabsState) => void;
  /** Writes it now. */
  readonly write: () => void;
}

function createAddress(): Address {
  let state: TabsState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    const tab = state?.tabs[state.activeTabIndex];
    if (tab === undefined) return;
    const { query, variables = null, operationName } = tab;
    const search = writeLink({ query: query ?? "", variables, operationName });
    history.replaceState(null, "", search === "" ? location.pathname : `?${search}`);
  };
  return {
    write,
    follow(next) {
      state = next;
      clearTimeout(timer);
      timer = setTimeout(write, QUIET);
    },
  };
}
