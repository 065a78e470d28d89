// Writes a call as a curl command for a POSIX shell, with the key as $EXAMPLARY_API_KEY.

const KEY = /^(Bearer )?examp_\S*$/i;

/** Headers that say something about the request rather than about the connection or the browser. */
const WORTH = /^(accept|content-type|authorization|if-|idempotency-|x-(?!forwarded-|real-))/i;

export function curl({ method, url, headers = [], body }) {
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(url)}`];
  for (const { name, value } of headers) {
    if (WORTH.test(name) && value !== '*/*') {
      lines.push(`-H ${header(name, value)}`);
    }
  }
  if (body) {
    lines.push(`--data-raw ${quoted(body)}`);
  }
  return lines.join(' \\\n  ');
}

function header(name, value) {
  const key = name.toLowerCase() === 'authorization' && KEY.exec(value);
  return key ? `"${name}: ${key[1] ?? ''}$EXAMPLARY_API_KEY"` : quoted(`${name}: ${value}`);
}

function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
