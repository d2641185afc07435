import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Question } from '../share/question';

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
    /** Goes to the tab with this very text, or opens one. */
    open({ query, variables }: Question) {
      const known = tabs.findIndex((tab) => tab.query === query && (variables === '' || tab.variables === variables));
      if (known >= 0) {
        if (known !== activeTabIndex) changeTab(known);
        return;
      }
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      updateActiveTabValues({ query, variables });
    },
    setVariables(variables: string) {
      variableEditor?.setValue(variables);
      updateActiveTabValues({ variables });
    },
    run,
  };
}
