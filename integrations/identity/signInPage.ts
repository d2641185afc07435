import type { DemoAccount } from './accounts';

/** The demo's own sign-in form: accounts by role, one password, no script, nothing from elsewhere. */
export function signInPage(accounts: readonly DemoAccount[], failed: boolean): string {
  const option = ({ login, name }: DemoAccount) => `<option value="${escaped(login)}">${escaped(login)} – ${escaped(name)}</option>`;
  const custodial = accounts.filter(({ country }) => country === null).map(option);
  const liaison = accounts.filter(({ country }) => country !== null).map(option);
  return page(
    'Sign in to Repatria (demo)',
    `<p>Demonstration: every account has the password <code>demo</code>. All people in it are invented.</p>
${failed ? '<p role="alert">That password is not right. In the demo it is <code>demo</code>.</p>' : ''}
<form method="post">
<label for="login">Account</label>
<select id="login" name="login" autocomplete="username" autofocus><optgroup label="Custodial State">${custodial.join('')}</optgroup><optgroup label="States of origin">${liaison.join('')}</optgroup></select>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>`,
  );
}

/** Where a sign-in cannot go on: why in the code of OpenID, and what to do. */
export const signInFaultPage = (code: string): string =>
  page(
    'This sign-in cannot go on',
    `<p role="alert">This sign-in cannot go on (<code>${escaped(code)}</code>). Go back to the page that you came from and begin again.</p>`,
  );

/** Nothing runs in it and nothing is fetched; its style stands in it. */
export const SIGN_IN_CSP = "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { min-height: 100vh; margin: 0; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(26rem, 90vw); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
label { display: block; margin-top: 1rem; font-weight: 600; }
select, input, button { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem; margin-top: .25rem; }
button { margin-top: 1.25rem; background: #1f5fae; color: #fff; border: 0; border-radius: .35rem; cursor: pointer; }
:focus-visible { outline: 3px solid #e8a33d; outline-offset: 2px; }
[role=alert] { border-left: .3rem solid #b3261e; padding: .5rem .75rem; margin-top: 1rem; }
</style>
</head>
<body>
<main>
<h1>Repatria</h1>
${content}
</main>
</body>
</html>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
