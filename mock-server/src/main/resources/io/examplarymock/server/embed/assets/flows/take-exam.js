// take-exam: intro, one question at a time, review, hand-in. Every answer goes to the server when it is given.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { button, countdown, focusHeading, heading, notice } from '../parts.js';
import { isAnswered, question } from '../questions.js';
import { t } from '../texts.js';

const SHORT_MS = 60_000;

export function start(session, redraw) {
  /** The place in the exam: a question's index, or their number for the review. */
  let place = null;
  /** Answers on their way, which the server's view does not show yet. */
  const sent = new Map();
  let trouble = '';

  const exam = () => session.view.content;
  const answerOf = (item) => (sent.has(item.id) ? sent.get(item.id) : exam().answers[item.id]);

  function turnTo(next) {
    place = next;
    trouble = '';
    redraw();
    focusHeading();
  }

  async function attempt(work) {
    trouble = '';
    const working = work();
    redraw();
    try {
      await working;
    } catch (refused) {
      trouble = t('refused', { why: refused.message });
    }
    redraw();
  }

  const begin = () => attempt(async () => {
    await session.act('start');
    turnTo(0);
  });

  const answer = (item) => (value) => {
    if (JSON.stringify(answerOf(item)) === JSON.stringify(value)) {
      return;
    }
    sent.set(item.id, value);
    redraw();
    attempt(() => session.act('answer', { questionId: item.id, value })
      .finally(() => { if (sent.get(item.id) === value) { sent.delete(item.id); } }));
  };

  const handIn = () => attempt(() => session.act('hand-in'));

  // The clock on the page runs with the workspace's; when it has run out, the server is asked at once.
  setInterval(() => {
    if (session.view.screen === 'flow' && exam().limitAt) {
      redraw();
      if (session.now() >= Date.parse(exam().limitAt)) {
        session.poll();
      }
    }
  }, 500);

  function timer() {
    if (!exam().limitAt) {
      return nothing;
    }
    const left = Date.parse(exam().limitAt) - session.now();
    return html`<span class="timer ${left < SHORT_MS ? 'short' : ''}" role="timer" aria-label=${t('time-left')}>${countdown(left)}</span>`;
  }

  function intro() {
    const { name, subject, count, minutes, intro: item } = exam();
    return html`${heading(name, subject)}
      ${item?.description ? html`<p class="said">${item.description}</p>` : nothing}
      <ul>
        <li>${t('intro.questions', { n: count })}</li>
        ${minutes ? html`<li>${t('intro.minutes', { n: minutes })}</li>` : nothing}
        <li>${t('intro.saved')}</li>
        <li>${t('intro.once')}</li>
      </ul>
      ${notice(trouble, 'bad')}
      <div class="bar">${button(t('begin'), begin, { busy: session.isDoing('start'), id: 'begin' })}</div>`;
  }

  function top(items) {
    const answered = items.filter((item) => item.answerable && isAnswered(answerOf(item))).length;
    const count = items.filter((item) => item.answerable).length;
    return html`<div class="bar top"><span>${t('progress', { done: answered, n: count })}</span>${timer()}</div>
      <progress max=${count || 1} value=${answered} aria-label=${t('progress.label')}></progress>`;
  }

  /** The number of a question among those that can be answered. */
  const numberOf = (items, index) =>
    items[index].answerable ? items.slice(0, index + 1).filter((item) => item.answerable).length : undefined;

  function one(items) {
    return html`${top(items)}
      ${question(items[place], answerOf(items[place]), answer(items[place]), { number: numberOf(items, place), place, level: 1 })}
      ${notice(trouble, 'bad')}
      <div class="bar">
        ${button(t('previous'), () => turnTo(place - 1), { kind: 'plain', disabled: place === 0, does: 'previous' })}
        <span class="muted small" role="status">${session.busy ? t('saving') : isAnswered(answerOf(items[place])) ? t('saved') : ''}</span>
        <span class="end">${button(t(place === items.length - 1 ? 'to-review' : 'next'), () => turnTo(place + 1), { does: 'next' })}</span>
      </div>`;
  }

  function review(items) {
    const open = items.filter((item) => item.answerable && !isAnswered(answerOf(item)));
    return html`${top(items)}${heading(t('review.title'))}
      ${open.length ? notice(t('review.open', { n: open.length })) : html`<p>${t('review.complete')}</p>`}
      <nav class="map" aria-label=${t('review.title')}><ol>
        ${items.map((item, i) => (item.answerable ? html`<li>${button(String(numberOf(items, i)), () => turnTo(i), {
          kind: isAnswered(answerOf(item)) ? 'answered' : '', does: `turn-to-${i}`,
          name: t(isAnswered(answerOf(item)) ? 'review.answered' : 'review.not-answered', { n: numberOf(items, i) }),
        })}</li>` : nothing))}
      </ol></nav>
      ${notice(trouble, 'bad')}
      <div class="bar">
        ${button(t('previous'), () => turnTo(items.length - 1), { kind: 'plain', does: 'previous' })}
        <span class="end">${button(t('hand-in'), handIn, { busy: session.isDoing('hand-in'), id: 'hand-in' })}</span>
      </div>`;
  }

  /** Where a student who comes back goes on: the first question that is still open. */
  function resume(items) {
    const open = items.findIndex((item) => item.answerable && !isAnswered(answerOf(item)));
    const begun = items.some((item) => isAnswered(answerOf(item)));
    return open === -1 ? items.length : begun ? open : 0;
  }

  return {
    draw() {
      if (exam().handedIn) {
        return html`${heading(exam().name, exam().subject)}${notice(t('handed-in'))}`;
      }
      if (!exam().begunAt) {
        return intro();
      }
      const items = exam().questions;
      place = Math.min(place ?? resume(items), items.length);
      return place === items.length ? review(items) : one(items);
    },
  };
}
