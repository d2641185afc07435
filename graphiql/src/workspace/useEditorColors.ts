import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** GraphiQL's dark colours with comments that can be read: its own green has 3.6:1 against the ground (WCAG 1.4.3 asks for 4.5:1). */
export function useEditorColors(): void {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    monaco?.editor.defineTheme('graphiql-DARK', {
      base: 'vs-dark',
      inherit: true,
      colors: {
        'editor.background': '#00000000',
        'scrollbar.shadow': '#00000000',
        'editorWidget.background': '#212c38',
        'editorHoverWidget.background': '#212c38',
        'editorSuggestWidget.background': '#212c38',
        'editorSuggestWidget.selectedBackground': '#33475c',
        'list.hoverBackground': '#2a3846',
        'list.highlightForeground': '#7ab4f5',
        'list.focusHighlightForeground': '#7ab4f5',
        'menu.background': '#212c38',
        'quickInput.background': '#212c38',
        'input.background': '#18212b',
        'textLink.foreground': '#7ab4f5',
        focusBorder: '#7ab4f5',
      },
      rules: [
        { token: 'argument.identifier.gql', foreground: '#b0acff' },
        { token: 'comment', foreground: '#93b97f' },
      ],
    });
  }, [monaco]);
  useEffect(() => {
    if (!monaco) return;
    // GraphiQL asks the system once, when it starts; who has the system change in the evening would read grey on grey.
    const follow = () => {
      if (CHOSEN.some((theme) => document.body.classList.contains(theme))) return;
      monaco.editor.setTheme(dark.matches ? 'graphiql-DARK' : 'graphiql-LIGHT');
    };
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [monaco]);
}

const dark = matchMedia('(prefers-color-scheme: dark)');
/** What the page carries where the reader chose a theme in the settings. */
const CHOSEN = ['graphiql-dark', 'graphiql-light'];
