import { useEffect } from 'react';

/**
 * GraphiQL marks each tab as one control that holds two buttons, which a screen reader cannot tell apart (WCAG 4.1.2;
 * still so in 5.4). Here the tabs are a list of buttons, the current one marked as such.
 */
export function useListedTabs(): void {
  useEffect(() => {
    const observer = new MutationObserver(markTabs);
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-selected', 'role'] });
    markTabs();
    return () => observer.disconnect();
  }, []);
}

function markTabs(): void {
  for (const list of document.querySelectorAll('.graphiql-tabs[role="tablist"]')) list.setAttribute('role', 'list');
  for (const tab of document.querySelectorAll('.graphiql-tab[role="tab"], .graphiql-tab[aria-selected]')) {
    tab.setAttribute('role', 'listitem');
    tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', tab.getAttribute('aria-selected') ?? 'false');
    // A report opened from the library may stand beyond the edge of the bar.
    if (tab.getAttribute('aria-selected') === 'true') tab.scrollIntoView({ block: 'nearest', inline: 'center' });
    tab.removeAttribute('aria-selected');
  }
  const panel = document.querySelector('#graphiql-session[role="tabpanel"]');
  panel?.setAttribute('role', 'group');
}
