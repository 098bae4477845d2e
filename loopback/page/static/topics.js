// The topics of a forum: which one is read and written to, and what its administrators do with them.

import { act } from "./stream.js";
import { make } from "./text.js";
import { word } from "./words.js";

const bar = document.getElementById("topics");
let chosen = 0;

// The topic that is open; 0 is the general one, and every chat that has none.
export const thread = () => chosen;

export function leave() {
  chosen = 0;
}

// `chat` is the fact, `me` the person who looks, `hand` what a click does: { path, done, opened }.
export function furnish(chat, me, hand) {
  bar.hidden = !chat.is_forum;
  if (!chat.topics.some((one) => one.id === chosen)) chosen = 0;
  const open = (id) => { chosen = id; hand.opened(); };
  const tabs = [{ id: 0, title: word("general") }, ...chat.topics].map((one) => make("button", {
    type: "button", text: one.is_closed ? `🔒 ${one.title}` : one.title, "aria-pressed": String(one.id === chosen),
    on: () => open(one.id),
  }));
  bar.replaceChildren(...tabs, ...(runs(chat, me) ? acts(chat, me, hand) : []));
}

function acts(chat, me, hand) {
  const topic = chat.topics.find((one) => one.id === chosen);
  const maker = make("button", { type: "button", name: "quiet", text: word("newTopic"), on: () => ask(me, hand) });
  if (!topic) return [maker];
  const change = () => hand.done(() => act("PUT", `${hand.path()}/topics/${topic.id}`, { person: me, is_closed: !topic.is_closed }));
  return [maker, make("button", { type: "button", name: "quiet", text: word(topic.is_closed ? "reopen" : "close"), on: change })];
}

function ask(me, hand) {
  const dialog = document.getElementById("topic"), name = document.getElementById("topic-name");
  name.value = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue && name.value.trim()) hand.done(() => act("POST", `${hand.path()}/topics`, { person: me, name: name.value.trim() }));
  }, { once: true });
  dialog.returnValue = "";
  dialog.showModal();
}

const runs = (chat, me) => chat.people.some((one) => one.id === me && one.runs_it);
