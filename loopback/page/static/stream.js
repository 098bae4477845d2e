// The table of facts, kept as the server tells it; listeners hear of each kind. And the acts, a request each.

const facts = new Map();
const listeners = [];

export const fact = (key) => facts.get(key);

export const all = (kind) => [...facts].filter(([key]) => key.startsWith(`${kind}/`)).map(([, value]) => value);

// `heard(key, value, isFirst)`: value is undefined where the thing is gone; isFirst while the page is being filled.
export function listen(kind, heard) {
  listeners.push({ kind, heard });
}

export function open({ lost, filled }) {
  const source = new EventSource("/events");
  let isFirst = true;
  source.onopen = () => { isFirst = true; lost(false); };
  source.onerror = () => lost(true);
  source.onmessage = (event) => {
    const news = JSON.parse(event.data);
    const gone = isFirst ? [...facts.keys()].filter((key) => !(key in news.set)) : news.gone;
    for (const key of gone) { facts.delete(key); tell(key, undefined, isFirst); }
    for (const [key, value] of Object.entries(news.set)) { facts.set(key, value); tell(key, value, isFirst); }
    if (isFirst) filled();
    isFirst = false;
  };
}

function tell(key, value, isFirst) {
  const kind = key.split("/")[0];
  for (const listener of listeners) if (listener.kind === kind) listener.heard(key, value, isFirst);
}

export async function act(method, path, body = {}) {
  const response = await fetch(path, {
    method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
