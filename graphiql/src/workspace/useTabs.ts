import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { sameValues } from '../share/question';

/** The tabs of the workspace, and opening a question in one of its own. */
export function useTabs() {
  const { addTab, changeTab, updateActiveTabValues, run } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor', 'responseEditor'),
  );
  const ready = Boolean(queryEditor && variableEditor && responseEditor);

  return {
    active: tabs[activeTabIndex],
    /** False until the editors have loaded: a tab opened before would not show its text. */
    ready,
    /** Goes to the tab that holds this very question, or opens one. Where `variables` is null, a tab with any values will do. */
    open({ query, variables }: { readonly query: string; readonly variables: string | null }) {
      const known = tabs.findIndex((tab) => tab.query === query && (variables === null || sameValues(tab.variables, variables)));
      if (known >= 0) {
        if (known !== activeTabIndex) changeTab(known);
        return;
      }
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables ?? '');
      updateActiveTabValues({ query, variables: variables ?? '' });
    },
    setVariables(variables: string) {
      variableEditor?.setValue(variables);
      updateActiveTabValues({ variables });
    },
    run,
  };
}
