// The chats: messages with their buttons, the menu, replies, places, and who looks and speaks.

import { bubble } from "./bubble.js";
import * as channels from "./channels.js";
import * as guide from "./guide.js";
import * as inline from "./inline.js";
import * as place from "./place.js";
import { act, all, fact, listen } from "./stream.js";
import { make } from "./text.js";
import * as topics from "./topics.js";
import { word } from "./words.js";

const part = (id) => document.getElementById(id);
const messages = part("messages"), tabs = part("chats"), speaker = part("speaker"), words = part("words");
const menu = part("menu"), keyboard = part("keyboard"), replying = part("replying"), toast = part("toast");
let chosen = null, replyTo = null, digest = () => {};
const timers = {};

const hand = {
  command: (text) => say(text),
  inline: inline.begin,
  address: (address) => {
    const start = new RegExp(`^https?://t\\.me/${fact("page").bot}\\?start=([\\w-]+)$`).exec(address);
    if (start) begin(start[1]);
    return start !== null || channels.reveal(address);
  },
  reply: (message) => {
    replyTo = message.number;
    replying.firstElementChild.textContent = `↩ ${message.sender}: ${message.text.slice(0, 80)}`;
    replying.hidden = false;
    words.focus();
  },
  reveal: (number) => {
    const node = part(`message/${chosen}/${number}`);
    node?.scrollIntoView({ block: "center" });
    node?.focus();
  },
  press: async (message, button, node) => {
    node.setAttribute("aria-busy", "true");
    const body = { person: me(), number: message.number, data: button.callback_data };
    const answer = await done(() => act("POST", `/chats/${chosen}/presses`, body));
    node.removeAttribute("aria-busy");
    if (!answer) return;
    if (answer.is_alert) showAlert(answer.toast); else if (answer.toast !== "") complain(answer.toast ?? word("waiting"));
  },
};

export function prepare(toDigest) {
  digest = toDigest;
  listen("chat", (key, value) => value && offer(value));
  listen("message", (key, value, isFirst) => hear(key, value, isFirst));
  listen("typing", (key, value, isFirst) => value && !isFirst && key === `typing/${chosen}` && brief("typing", word("typing"), 5000));
  speaker.addEventListener("change", again);
  part("say").addEventListener("submit", (event) => { event.preventDefault(); if (words.value.trim() && inline.typed() === null) say(words.value); });
  inline.prepare({ path, person: me, thread: topics.thread, complain, start: begin });
  part("open-inline").addEventListener("click", () => inline.begin());
  part("open-place").addEventListener("click", sharePlace);
  part("open-menu").addEventListener("click", () => showMenu(menu.hidden));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") showMenu(false); });
  replying.lastElementChild.addEventListener("click", unreply);
}

export function again() {
  if (chosen === null) chosen = all("chat")[0]?.id ?? null;
  for (const chat of all("chat")) offer(chat);
  const shown = all("message").filter((one) => one.chat === chosen && isOpen(one)).sort((a, b) => a.number - b.number);
  messages.replaceChildren(...shown.map((one) => bubble(`message/${chosen}/${one.number}`, one, me(), hand)));
  guide.fill({ say, inline: inline.begin, group, digest, done });
  toEnd();
}

export function complain(text) {
  brief("toast", text, 4000);
}

const me = () => Number(speaker.value);

const path = () => `/chats/${chosen}`;

// In a forum only the messages of the open topic are shown.
const isOpen = (message) => !fact(`chat/${chosen}`)?.is_forum || message.thread === topics.thread();

function offer(chat) {
  const marks = chat.is_forum ? [word("topics").toLowerCase()] : chat.people.filter((one) => one.is_owner && chat.kind === "private").map(() => word("owner"));
  if (chat.kind !== "private") marks.unshift(word("group"));
  else marks.push(chat.people[0].language.toUpperCase());
  const tab = part(`tab/${chat.id}`) ?? tabs.appendChild(make("button", { type: "button", id: `tab/${chat.id}`, on: () => choose(chat.id) }));
  tab.replaceChildren(make("strong", { text: chat.title }), make("small", { text: marks.join(" · ") }));
  tab.setAttribute("aria-pressed", String(chat.id === chosen));
  if (chat.id === chosen) furnish(chat);
}

function furnish(chat) {
  const before = speaker.value;
  speaker.replaceChildren(...chat.people.map((one) => make("option", { value: one.id, text: one.runs_it ? `${one.name} (${word("admin")})` : one.name })));
  if (chat.people.some((one) => String(one.id) === before)) speaker.value = before;
  part("speaker-label").hidden = chat.kind === "private";
  part("open-place").hidden = chat.kind !== "private";
  topics.furnish(chat, me(), { path, done, opened: again });
  const commands = chat.people.find((one) => one.id === me())?.menu ?? [];
  menu.replaceChildren(...commands.map((one) => make("button", { type: "button", on: () => say(`/${one.command}`) }, [
    make("b", { text: `/${one.command}` }), make("span", { text: ` ${one.description}` })])));
  keyboard.replaceChildren(...chat.keyboard.map((row) => make("div", { name: "row" }, row.map(key))));
  keyboard.hidden = chat.keyboard.length === 0;
}

function key(button) {
  const text = typeof button === "string" ? button : button.text;
  return make("button", { type: "button", text, on: () => (button.request_location ? sharePlace() : say(text)) });
}

function choose(id) {
  chosen = id;
  topics.leave();
  inline.hide();
  unreply();
  showMenu(false);
  part("typing").hidden = true;
  part(`tab/${id}`).classList.remove("news");
  again();
}

function hear(name, message, isFirst) {
  const chat = Number(name.split("/")[1]);
  if (chat !== chosen) {
    if (message?.is_from_bot && !isFirst) part(`tab/${chat}`)?.classList.add("news");
    return;
  }
  const old = part(name);
  if (message && !isOpen(message)) return;
  if (!message) { old?.remove(); return; }
  const isAtEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 120;
  const node = bubble(name, message, me(), hand);
  if (old) old.replaceWith(node); else messages.append(node);
  if (!isFirst) node.classList.add("fresh");
  if (message.is_from_bot) part("typing").hidden = true;
  if (!isAtEnd && message.sender_id !== me()) return;
  toEnd();
  node.querySelector("img")?.addEventListener("load", toEnd);
}

// Start the bot with a parameter: it opens the private chat, wherever that was clicked.
function begin(parameter) {
  choose(me());
  say(`/start ${parameter}`);
}

function group() {
  choose(all("chat").find((one) => one.kind !== "private")?.id ?? chosen);
}

function toEnd() {
  messages.scrollTop = messages.scrollHeight;
}

async function say(text) {
  showMenu(false);
  guide.show(false);
  const body = { person: me(), text, thread: topics.thread() };
  if (replyTo !== null) body.reply_to = replyTo;
  if (!(await done(() => act("POST", `/chats/${chosen}/messages`, body)))) return;
  words.value = "";
  unreply();
  words.focus();
}

function sharePlace() {
  place.choose((latitude, longitude) => done(() => act("POST", `${path()}/locations`, { person: me(), latitude, longitude })));
}

function unreply() {
  replyTo = null;
  replying.hidden = true;
}

function showMenu(isOpen) {
  menu.hidden = !isOpen;
  part("open-menu").setAttribute("aria-expanded", String(isOpen));
}

function showAlert(text) {
  const dialog = part("alert");
  dialog.firstElementChild.textContent = text;
  dialog.showModal();
}

function brief(id, text, time) {
  part(id).textContent = text;
  part(id).hidden = false;
  clearTimeout(timers[id]);
  timers[id] = setTimeout(() => { part(id).hidden = true; }, time);
}

async function done(work) {
  try {
    return await work();
  } catch (error) {
    complain(error.message);
    return null;
  }
}
