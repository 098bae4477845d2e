// The page's own words. What channels and people write is never translated.

const WORDS = {
  ru: {
    fiction: "Демонстрация: Telegram на этой машине, события вымышлены", clock: "Часы", stop: "Стоп",
    day: "Сутки за минуту", digest: "К сводке, 09:00", language: "Язык страницы", channels: "Каналы", shown: "Показать",
    all: "Все каналы", posts: "Посты каналов", channel: "Канал", post: "Текст поста",
    postHint: "Например: Над Шебекинским округом сбиты 4 БПЛА.", publish: "Опубликовать", chats: "Чаты",
    chat: "Чат с ботом", menu: "Команды бота", message: "Сообщение", sayHint: "Сообщение или команда, например /start",
    send: "Отправить", speaker: "Пишет", cancel: "Отмена", edit: "Изменить", remove: "Удалить", save: "Сохранить",
    edited: "изменено", reply: "Ответить", silent: "без звука", owner: "владелец бота", admin: "админ группы",
    typing: "Dronewatch печатает…", waiting: "Бот не ответил на нажатие", group: "группа", standing: "стоит",
    latitude: "Широта", longitude: "Долгота", placeHint: "Какое место отправить?", lost: "Связь прервана, жду…",
    photo: "Картинка от бота", media: { photo: "[фото]", document: "[файл]", web_page: "[ссылка]" },
  },
  en: {
    fiction: "Demonstration: a Telegram on this machine, the events are invented", clock: "Clock", stop: "Stop",
    day: "A day a minute", digest: "To the digest, 09:00", language: "Page language", channels: "Channels",
    shown: "Show", all: "All channels", posts: "Posts of the channels", channel: "Channel", post: "Text of the post",
    postHint: "Such as: Над Шебекинским округом сбиты 4 БПЛА.", publish: "Publish", chats: "Chats",
    chat: "Chat with the bot", menu: "The bot's commands", message: "Message",
    sayHint: "A message or a command such as /start", send: "Send", speaker: "Speaks", cancel: "Cancel", edit: "Edit",
    remove: "Delete", save: "Save", edited: "edited", reply: "Reply", silent: "silent", owner: "bot's owner",
    admin: "group admin", typing: "Dronewatch is typing…", waiting: "The bot did not answer the press", group: "group",
    standing: "stands", latitude: "Latitude", longitude: "Longitude", placeHint: "Which place to send?",
    lost: "Connection lost, waiting…", photo: "Picture from the bot",
    media: { photo: "[photo]", document: "[file]", web_page: "[link]" },
  },
};

let language = "ru";

export const word = (name) => WORDS[language][name];

export const locale = () => (language === "ru" ? "ru-RU" : "en-GB");

export function speak(chosen) {
  language = WORDS[chosen] ? chosen : "ru";
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = word(node.dataset.hint);
}

export function clockTime(iso) {
  return new Date(iso).toLocaleTimeString(locale(), { timeZone: "Europe/Moscow", hour: "2-digit", minute: "2-digit" });
}

export function dayAndTime(iso) {
  const day = { timeZone: "Europe/Moscow", day: "numeric", month: "long" };
  return `${new Date(iso).toLocaleDateString(locale(), day)}, ${clockTime(iso)}`;
}
