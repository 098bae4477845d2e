// Inline mode: "@bot words" in the field offers what can be shared into this chat.

import { act, fact } from "./stream.js";
import { make } from "./text.js";
import { word } from "./words.js";

const list = document.getElementById("offers");
const words = document.getElementById("words");
const PAUSE = 300; // milliseconds after the last key, as Telegram's clients wait
let timer = null, asked = 0;

// `chat` tells where and who: { path, person, thread, complain }, and `start` goes to the bot with a parameter.
export function prepare(chat) {
  words.addEventListener("input", () => {
    clearTimeout(timer);
    const text = typed();
    if (text === null) hide(); else timer = setTimeout(() => ask(chat, text), PAUSE);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); list.querySelector("button")?.focus(); }
  });
}

// Begin an inline query in the field, as a button or a click on the bot's name does.
export function begin(text = "") {
  words.value = `@${fact("page").bot} ${text}`;
  words.focus();
  words.dispatchEvent(new Event("input"));
}

// What stands behind the bot's name in the field; null where the field does not begin with it.
export function typed() {
  const found = /^@(\S+)\s(.*)$/s.exec(words.value);
  return found && found[1].toLowerCase() === fact("page").bot.toLowerCase() ? found[2].trim() : null;
}

export function hide() {
  list.hidden = true;
  list.replaceChildren();
}

async function ask(chat, text) {
  const mine = ++asked;
  try {
    const { query, results, button } = await act("POST", `${chat.path()}/inline`, { person: chat.person(), text });
    if (mine === asked && typed() === text) show(chat, query, text, results, button);
  } catch (error) {
    if (mine === asked) chat.complain(error.message);
  }
}

function show(chat, query, text, results, button) {
  const lead = () => { hide(); words.value = ""; chat.start(button.start_parameter); };
  const above = button?.start_parameter ? [make("button", { type: "button", text: button.text, on: lead })] : [];
  const offers = results.map((one) => make("button", { type: "button", on: () => share(chat, query, text, one) }, parts(one)));
  list.replaceChildren(...above, ...(offers.length ? offers : [make("p", { name: "quiet", text: word("noOffers") })]));
  list.hidden = false;
}

function parts(one) {
  const shown = [make("b", { text: one.title ?? one.caption ?? "" }), make("span", { text: ` ${one.description ?? ""}` })];
  return one.photo ? [make("img", { src: `/files/${encodeURIComponent(one.photo)}`, alt: word("photo") }), ...shown] : shown;
}

async function share(chat, query, text, one) {
  hide();
  try {
    await act("POST", `${chat.path()}/shares`, { person: chat.person(), query, result: one.id, text, thread: chat.thread() });
    words.value = "";
  } catch (error) {
    chat.complain(error.message);
  }
}
