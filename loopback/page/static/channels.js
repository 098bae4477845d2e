// The official channels: their posts in the order of time, and the hand that publishes, edits and deletes.

import { act, all, fact, listen } from "./stream.js";
import { link, make } from "./text.js";
import { dayAndTime, word } from "./words.js";

const posts = document.getElementById("posts");
const filter = document.getElementById("filter");
const channel = document.getElementById("channel");
const publish = document.getElementById("publish");
const text = document.getElementById("post");
let say = () => {};

export function prepare(complain) {
  say = complain;
  listen("channel", (_, value) => value && offer(value));
  listen("post", (key, value, isFirst) => {
    if (!isFirst && value) show(key, value);
    if (!value) document.getElementById(key)?.remove();
  });
  filter.addEventListener("change", () => {
    for (const node of posts.children) node.hidden = isHidden(node.dataset.channel);
    if (filter.value) channel.value = filter.value;
    posts.scrollTop = posts.scrollHeight;
  });
  publish.addEventListener("submit", async (event) => {
    event.preventDefault();
    const path = `/channels/${channel.value}/posts`;
    if (await tried(() => act("POST", path, { text: text.value }))) text.value = "";
  });
}

export function again() {
  for (const one of all("channel")) offer(one);
  const ordered = all("post").sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  posts.replaceChildren(...ordered.map((post) => card(`post/${post.channel}/${post.number}`, post)));
  posts.scrollTop = posts.scrollHeight;
}

// Show the post that an address such as https://t.me/mod_russia/71841 leads to; whether it is on this page.
export function reveal(address) {
  const found = /^https?:\/\/t\.me\/(\w+)\/(\d+)/.exec(address);
  const owner = found && all("channel").find((one) => one.username?.toLowerCase() === found[1].toLowerCase());
  const node = owner && document.getElementById(`post/${owner.id}/${found[2]}`);
  if (!node) return false;
  node.hidden = false;
  node.scrollIntoView({ block: "center" });
  node.focus();
  return true;
}

const isHidden = (id) => filter.value !== "" && filter.value !== id;

function offer({ id, title, username, is_followed }) {
  for (const list of [filter, channel]) {
    const known = [...list.options].find((option) => option.value === String(id));
    const option = known ?? list.appendChild(make("option", { value: id }));
    option.textContent = [title, username && `@${username}`, !is_followed && word("unfollowed")].filter(Boolean).join(" · ");
  }
}

function show(key, post) {
  const isAtEnd = posts.scrollHeight - posts.scrollTop - posts.clientHeight < 80;
  const node = card(key, post);
  const old = document.getElementById(key);
  if (old) {
    old.replaceWith(node);
  } else {
    const later = [...posts.children].reverse().find((one) => one.dataset.date <= post.date);
    if (later) later.after(node); else posts.prepend(node);
  }
  node.classList.add("fresh");
  if (isAtEnd && !old) posts.scrollTop = posts.scrollHeight;
}

function card(key, post) {
  const owner = fact(`channel/${post.channel}`);
  const path = `/channels/${post.channel}/posts/${post.number}`;
  const body = make("p", { name: "words", text: post.text });
  const head = make("header", {}, [
    make("strong", { text: owner?.title ?? "" }),
    make("span", { text: ` ${dayAndTime(post.date)}${post.edited ? ` · ${word("edited")}` : ""}` }),
  ]);
  const node = make("article", { id: key, tabindex: "-1" }, [head, body]);
  if (post.from) head.after(make("p", { name: "quiet" }, [`${word("forwarded")} `, source(post.from)]));
  if (post.media) body.before(make("p", { name: "media", text: `${word("media")[post.media]}${post.pieces > 1 ? ` × ${post.pieces}` : ""}` }));
  node.dataset.channel = post.channel;
  node.dataset.date = post.date;
  node.hidden = isHidden(String(post.channel));
  const edit = make("button", { type: "button", text: word("edit"), on: () => body.replaceWith(editor(path, post, node)) });
  const remove = make("button", { type: "button", text: word("remove"), on: () => tried(() => act("DELETE", path)) });
  node.append(make("div", { name: "acts" }, [edit, remove]));
  return node;
}

function source(from) {
  if (!from.address) return make("strong", { text: from.title ?? "" });
  const node = link(from.address, { address: reveal });
  node.textContent = from.title;
  return node;
}

function editor(path, post, node) {
  const field = make("textarea", { rows: 5, "aria-label": word("post") });
  field.value = post.text;
  const save = make("button", { type: "submit", text: word("save") });
  const back = () => node.replaceWith(card(node.id, post));
  const cancel = make("button", { type: "button", text: word("cancel"), on: back });
  const form = make("form", { name: "editor" }, [field, save, cancel]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value === post.text) back(); else tried(() => act("PUT", path, { text: field.value }));
  });
  return form;
}

async function tried(work) {
  try {
    await work();
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}
