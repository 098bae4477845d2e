// Formatted text as nodes. Every text goes in as text content: nothing that was written becomes markup.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

export function make(tag, { text, name, on, ...attributes } = {}, children = []) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (name) node.className = name;
  if (on) node.addEventListener("click", on);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Offsets count UTF-16 units, as those of JavaScript's strings do. `follow` is told of addresses and commands.
export function formatted(text, entities, follow) {
  const outer = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, outer, follow);
}

function nodes(text, start, end, entities, follow) {
  const made = [];
  let at = start;
  while (entities.length) {
    const [entity, ...rest] = entities;
    const until = Math.min(entity.offset + entity.length, end);
    const inner = rest.filter((one) => one.offset < until);
    entities = rest.filter((one) => one.offset >= until);
    if (entity.offset > at) made.push(text.slice(at, entity.offset));
    const node = element(entity, text.slice(entity.offset, until), follow);
    node.append(...nodes(text, entity.offset, until, inner, follow));
    made.push(node);
    at = until;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

function element(entity, words, follow) {
  if (TAGS[entity.type]) return make(TAGS[entity.type]);
  if (entity.type === "spoiler") {
    return make("span", { name: "spoiler", tabindex: "0", on: (event) => event.currentTarget.classList.add("open") });
  }
  if (entity.type === "bot_command") {
    return make("button", { name: "command", type: "button", on: () => follow.command(words) });
  }
  const address = entity.type === "text_link" ? entity.url : entity.type === "url" ? words : null;
  return address ? link(address, follow) : make("span");
}

// Only http(s) leads anywhere, and a post that is on this page is shown here.
export function link(address, follow) {
  if (!/^https?:\/\//.test(address)) return make("span", { title: address });
  return make("a", {
    href: address, rel: "noopener noreferrer", target: "_blank", title: address,
    on: (event) => { if (follow.address(address)) event.preventDefault(); },
  });
}
