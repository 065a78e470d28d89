// How times, durations and JSON are written.

const UNITS = [
  ['d', 86400000],
  ['h', 3600000],
  ['min', 60000],
  ['s', 1000],
];

/** Writes a span in its two largest units: "6 d 23 h", "12 min 4 s". */
export function span(millis) {
  let rest = Math.max(0, Math.floor(millis / 1000) * 1000);
  const parts = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0 || (unit === 's' && parts.length === 0)) {
      parts.push(`${count} ${unit}`);
      rest -= count * length;
    } else if (parts.length > 0) {
      break;
    }
    if (parts.length === 2) {
      break;
    }
  }
  return parts.join(' ');
}

/** Writes an instant as date and time in UTC, to the second. */
export function instant(text) {
  return text ? text.replace('T', ' ').replace(/(\.\d+)?Z$/, '') : '';
}

/** Writes the time of day in UTC, to the millisecond if it has any. */
export function timeOfDay(text) {
  return text ? text.slice(11).replace('Z', '') : '';
}

export function pretty(value) {
  return JSON.stringify(value, null, 2);
}

/** Writes a body as its media type wants it: JSON indented, anything else as it is. */
export function prettyBody(body) {
  try {
    return pretty(JSON.parse(body));
  } catch {
    return body;
  }
}

export function isEmpty(object) {
  return !object || Object.keys(object).length === 0;
}

/** Masks a key like the journal does. */
export function masked(key) {
  return `${key.slice(0, 6)}…${key.slice(-4)}`;
}
