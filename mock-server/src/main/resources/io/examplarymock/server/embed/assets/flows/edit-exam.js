// edit-exam: the exam's name and questions; each change is saved when the field is left. Nothing ever completes.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { live } from '../lib/lit-html/directives/live.js';
import { button, heading, notice } from '../parts.js';
import { t } from '../texts.js';

const slugOf = (question) => question.type.split('.').at(-1);
const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (value) => (Array.isArray(value) ? value : []);

/** What a new question of a type starts with. */
const STARTS = {
  'single-line-text': {},
  'multi-line-text': {},
  'essay': {},
  'multiple-choice-single-answer': () => ({ options: ['A', 'B'], correctAnswer: 'A' }),
  'multiple-choice-multiple-answers': () => ({ options: ['A', 'B', 'C'], correctAnswer: ['A', 'B'] }),
  'true-false': () => ({ correctAnswer: 'true' }),
  'date-year': () => ({ dateType: 'year', correctAnswer: '2000' }),
  'fill-in-blank': () => ({ text: '… ___ …', correctAnswer: [''] }),
  'matching': () => ({ left: ['A'], right: ['1'], correctAnswer: ['A = 1'] }),
  'sequence': () => ({ options: ['1', '2', '3'] }),
  'paragraph': {},
};
const EXPANSIONS = new Set(['fill-in-blank', 'matching', 'sequence']);
const idOf = (slug) => `examplary.${EXPANSIONS.has(slug) ? 'expansion' : 'default'}.${slug}`;

export function start(session, redraw) {
  let trouble = '';
  let saved = false;
  let open = null;
  const exam = () => session.view.content;

  function save(call, body) {
    trouble = '';
    const saving = session.call(call, body);
    redraw();
    return saving.then((content) => {
      session.view = { ...session.view, content };
      saved = true;
    }).catch((refused) => {
      trouble = t('refused', { why: refused.message });
    }).finally(redraw);
  }

  const put = (question, changes) => {
    const { id, v, ...draft } = question;
    return save('question', { id, question: { ...draft, ...changes } });
  };
  const set = (question, settings) => put(question, { settings: { ...question.settings, ...settings } });

  async function add(event) {
    const slug = event.target.value;
    event.target.value = '';
    const settings = typeof STARTS[slug] === 'function' ? STARTS[slug]() : {};
    await save('question', { question: { type: idOf(slug), title: t('new-question'), settings } });
    open = exam().questions.at(-1).id;
    redraw();
    document.getElementById(`title-of-${open}`)?.select();
  }

  const text = (id, label, value, onChange, { rows = 0, type = 'text', help } = {}) => html`<label for=${id}>${label}${rows
    ? html`<textarea id=${id} rows=${rows} .value=${value ?? ''} @change=${(event) => onChange(event.target.value)}></textarea>`
    : html`<input id=${id} type=${type} autocomplete="off" .value=${String(value ?? '')} @change=${(event) => onChange(event.target.value)}>`}
    ${help ? html`<small>${help}</small>` : nothing}</label>`;

  const check = (id, label, checked, onChange) => html`<label for=${id}><input id=${id} type="checkbox"
    .checked=${live(Boolean(checked))} @change=${(event) => onChange(event.target.checked)}> ${label}</label>`;

  const number = (question, name) => text(`${name}-${question.id}`, t(`set.${name}`), question.settings?.[name],
    (value) => set(question, { [name]: value === '' ? undefined : Number(value) }), { type: 'number' });

  /** Options with those that are right marked; an option that is changed stays right if it was. */
  function options(question, several) {
    const all = list(question.settings?.options);
    const right = several ? list(question.settings.correctAnswer) : [question.settings?.correctAnswer];
    const key = (next) => ({ correctAnswer: several ? next : next[0] ?? '' });
    const rewrite = (i, next) => set(question, {
      options: all.map((option, at) => (at === i ? next : option)),
      ...key(right.map((one) => (one === all[i] ? next : one))),
    });
    const mark = (option, checked) => set(question,
      key(several ? all.filter((one) => (one === option ? checked : right.includes(one))) : [option]));
    return html`<fieldset><legend>${t(several ? 'set.options.several' : 'set.options')}</legend>
      <ul class="plain">${all.map((option, i) => html`<li>
        <input type=${several ? 'checkbox' : 'radio'} name="right-${question.id}" aria-label=${`${t('right')}: ${option}`}
          .checked=${live(right.includes(option))} @change=${(event) => mark(option, event.target.checked)}>
        <input class="grow" type="text" aria-label=${t('answer.option', { n: i + 1 })} .value=${option}
          @change=${(event) => rewrite(i, event.target.value)}>
        ${button(t('remove'), () => set(question, {
          options: all.filter((_, at) => at !== i), ...key(right.filter((one) => one !== option)),
        }), { kind: 'quiet', disabled: all.length < 2, name: `${t('remove')}: ${option}` })}</li>`)}</ul>
      ${button(t('set.option.add'), () => set(question, { options: [...all, t('answer.option', { n: all.length + 1 })] }), { kind: 'plain quiet' })}
    </fieldset>`;
  }

  const manyLines = (question, name, help) => text(`${name}-${question.id}`, t(`set.${name}`), list(question.settings?.[name]).join('\n'),
    (value) => set(question, { [name]: lines(value) }), { rows: 4, help: t(help) });

  function pairs(question) {
    const read = (value) => {
      const both = lines(value).map((line) => line.split('=').map((side) => side.trim())).filter(([l, r]) => l && r);
      set(question, { left: both.map(([l]) => l), right: [...new Set(both.map(([, r]) => r))], correctAnswer: both.map(([l, r]) => `${l} = ${r}`) });
    };
    return text(`pairs-${question.id}`, t('set.pairs'), list(question.settings?.correctAnswer).join('\n'), read, { rows: 4, help: t('set.pairs.help') });
  }

  const choose = (question, name, values, label) => html`<label>${t(label)}<select
    @change=${(event) => set(question, { [name]: event.target.value })}>${values.map(([value, shown]) => html`<option value=${value}
      .selected=${live(question.settings?.[name] === value)}>${shown}</option>`)}</select></label>`;

  const SETTINGS = {
    'single-line-text': (question) => number(question, 'maxLength'),
    'essay': (question) => html`<div class="columns">${number(question, 'minWords')}${number(question, 'maxWords')}</div>`,
    'multiple-choice-single-answer': (question) => options(question, false),
    'multiple-choice-multiple-answers': (question) => options(question, true),
    'picture-choice': (question) => options(question, false),
    'true-false': (question) => choose(question, 'correctAnswer', [['true', t('true')], ['false', t('false')]], 'right'),
    'date-year': (question) => html`<div class="columns">${choose(question, 'dateType', [['year', t('answer.year')], ['full-date', t('answer.date')]], 'set.dateType')}
      ${text(`right-${question.id}`, t('right'), question.settings?.correctAnswer, (value) => set(question, { correctAnswer: value }))}</div>`,
    'fill-in-blank': (question) => html`${text(`text-${question.id}`, t('set.text'), question.settings?.text, (value) => set(question, { text: value }), { rows: 3, help: t('set.text.help') })}
      ${manyLines(question, 'correctAnswer', 'set.lines')}
      ${check(`case-${question.id}`, t('set.case'), question.settings?.exactValuesCaseInsensitive, (value) => set(question, { exactValuesCaseInsensitive: value }))}`,
    'matching': pairs,
    'sequence': (question) => manyLines(question, 'options', 'set.order'),
    'conversational': (question) => html`
      ${text(`prompt-${question.id}`, t('set.prompt'), question.settings?.conversationalPrompt, (value) => set(question, { conversationalPrompt: value }), { rows: 3 })}
      ${text(`until-${question.id}`, t('set.until'), question.settings?.conversationalCompletionCriteria, (value) => set(question, { conversationalCompletionCriteria: value }), { rows: 2 })}`,
  };

  const toggle = (id) => {
    open = open === id ? null : id;
    redraw();
  };

  const card = (question, i) => {
    const { id } = question;
    const name = question.title || t('untitled');
    const isOpen = open === id;
    return html`<li class="card" data-question=${id} data-type=${slugOf(question)}>
      <div class="bar top">
        <span><strong>${i + 1}. ${name}</strong> <span class="tag">${t(`type.${slugOf(question)}`)}</span></span>
        <span class="end">
          ${button(t(isOpen ? 'close' : 'edit'), () => toggle(id), { kind: 'quiet', name: `${t(isOpen ? 'close' : 'edit')}: ${name}` })}
          ${button('↑', () => save('move', { id, place: i - 1 }), { kind: 'quiet', disabled: i === 0, name: `${t('up')}: ${name}` })}
          ${button('↓', () => save('move', { id, place: i + 1 }), { kind: 'quiet', disabled: i === exam().questions.length - 1, name: `${t('down')}: ${name}` })}
          ${button(t('remove'), () => save('remove', { id }), { kind: 'quiet', name: `${t('remove')}: ${name}` })}
        </span></div>
      ${isOpen ? html`
        ${text(`title-of-${id}`, t('question.title'), question.title, (value) => put(question, { title: value }))}
        ${text(`description-of-${id}`, t('question.description'), question.description, (value) => put(question, { description: value || null }), { rows: 2 })}
        ${SETTINGS[slugOf(question)]?.(question) ?? nothing}` : nothing}
    </li>`;
  };

  return {
    draw() {
      const { name, subject, questions } = exam();
      return html`${heading(t('title'), subject)}
        <p class="muted small" role="status" id="saving">${session.busy ? t('saving') : saved ? t('saved') : t('saves-itself')}</p>
        ${notice(trouble, 'bad')}
        ${text('name', t('name'), name, (value) => save('rename', { name: value }))}
        <h2>${t('questions', { n: questions.length })}</h2>
        <ol class="cards">${repeat(questions, (question) => question.id, card)}</ol>
        ${questions.length ? nothing : notice(t('empty'))}
        <label>${t('question.add')}<select @change=${add}><option value="">${t('answer.choose')}</option>
          ${Object.keys(STARTS).map((slug) => html`<option value=${slug}>${t(`type.${slug}`)}</option>`)}</select></label>`;
    },
  };
}
