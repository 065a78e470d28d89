// Parts that several pages share.
import { html, nothing } from './lib/lit-html/lit-html.js';
import { language, missingLanguage, t } from './texts.js';

/**
 * A sentence that screen readers read out when it appears. `kind`: info, good or bad. `about` names what it is about, if that
 * is not something that was refused.
 */
export const notice = (text, kind = 'info', about) => (text
  ? html`<p class="notice ${kind}" role=${kind === 'bad' ? 'alert' : 'status'} data-about=${about ?? nothing}>${text}</p>` : nothing);

export const languageNotice = () =>
  missingLanguage() ? notice(t('language-missing', { asked: missingLanguage() })) : nothing;

export const connectionNotice = (connected) => (connected ? nothing : notice(t('offline'), 'bad', 'connection'));

/** A button; while its work is under way it says so. `does` names what it does, where many have the same work and no `id`. */
export const button = (label, onClick, { kind = 'primary', disabled = false, busy = false, id, name, does } = {}) =>
  html`<button type="button" id=${id ?? nothing} data-do=${does ?? nothing} class=${kind} ?disabled=${disabled} aria-busy=${busy ? 'true' : nothing}
    aria-label=${name ?? nothing} @click=${onClick}>${label}</button>`;

/** The heading of a page, which takes the focus when the page turns, so that screen readers go on from there. */
export const heading = (text, kicker) => html`
  <header>
    ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
    <h1 tabindex="-1">${text}</h1>
  </header>`;

/** Puts the focus on the heading once the page is drawn. */
export function focusHeading() {
  requestAnimationFrame(() => document.querySelector('h1')?.focus({ preventScroll: false }));
}

/** Puts the focus, once the page is drawn, on the first of these elements that can take it. */
export function focusFirst(...ids) {
  requestAnimationFrame(() => ids.map((id) => document.getElementById(id)).find((element) => element && !element.disabled)?.focus());
}

/** Buttons that move one of a list up or down, with the focus going along; `move(place)` may take its time. */
export function order(id, name, place, count, move) {
  const [up, down] = [`${id}-up`, `${id}-down`];
  const go = async (to, ...ids) => {
    await move(to);
    focusFirst(...ids);
  };
  return html`${button('↑', () => go(place - 1, up, down), { kind: 'quiet', id: up, disabled: place === 0, name: `${t('up')}: ${name}` })}
    ${button('↓', () => go(place + 1, down, up), { kind: 'quiet', id: down, disabled: place === count - 1, name: `${t('down')}: ${name}` })}`;
}

/** Milliseconds as a countdown: 1:05:09, or 5:09. */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A share between 0 and 1 as the language writes percentages. */
export const percent = (share) => new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
