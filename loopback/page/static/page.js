// The page: its language, its clock, and the two halves.

import * as channels from "./channels.js";
import * as chat from "./chat.js";
import { act, fact, listen, open } from "./stream.js";
import { dayAndTime, speak, word } from "./words.js";

const language = document.getElementById("language");
const buttons = document.querySelectorAll("[data-speed]");
let isSpoken = false;

function showClock() {
  const clock = fact("clock");
  if (!clock) return;
  const state = clock.speed ? `${clock.speed}×` : word("standing");
  document.getElementById("now").textContent = `${dayAndTime(clock.now)} · ${state}`;
  for (const one of buttons) one.setAttribute("aria-pressed", String(Number(one.dataset.speed) === clock.speed));
}

function speakAgain() {
  speak(language.value);
  channels.again();
  chat.again();
  showClock();
}

async function moveClock(body) {
  try {
    await act("POST", "/clock", body);
  } catch (error) {
    chat.complain(error.message);
  }
}

speak(language.value);
listen("clock", showClock);
listen("page", (_, page) => {
  if (page && !isSpoken) language.value = page.language;
  isSpoken = true;
  speak(language.value);
});
for (const one of buttons) one.addEventListener("click", () => moveClock({ speed: Number(one.dataset.speed) }));
const toDigest = () => moveClock({ to: "digest" });
document.getElementById("to-digest").addEventListener("click", toDigest);
language.addEventListener("change", speakAgain);
channels.prepare(chat.complain);
chat.prepare(toDigest);
open({
  lost: (isLost) => { document.body.classList.toggle("lost", isLost); if (isLost) chat.complain(word("lost")); },
  filled: () => { channels.again(); chat.again(); },
});
