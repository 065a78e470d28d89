// What is shown to whoever has not signed in to a server that asks for a token.

import { html } from './lib/lit-html/lit-html.js';
import { admin } from './api.js';
import { attempt, refusalAt } from './parts.js';

export function signInPage(entered) {
  async function submit(event) {
    event.preventDefault();
    const form = event.target;
    await attempt('sign-in', async () => {
      await admin('POST', '/__admin/dashboard/sign-in', { body: { token: form.elements.token.value } });
      form.reset();
      entered();
    });
  }
  return html`<main class="sign-in">
    <article>
      <h1><img src="/__admin/dashboard/assets/icon.svg" alt="" width="32" height="32" />Examplary Mock</h1>
      <p>This server was started with <code>--admin-token</code>. Sign in with that token.</p>
      <form @submit=${submit}>
        <label for="token">Admin token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus />
        ${refusalAt('sign-in')}
        <button type="submit">Sign in</button>
      </form>
    </article>
  </main>`;
}

export async function signOut() {
  await admin('POST', '/__admin/dashboard/sign-out');
  location.reload();
}
