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
    photo: "Картинка от бота", media: { photo: "🖼 фото", document: "📎 файл", web_page: "🔗 ссылка" },
    unfollowed: "бот его не читает", forwarded: "Переслано:", via: "через", topics: "Темы", general: "Общая", newTopic: "Новая тема", close: "Закрыть тему",
    reopen: "Открыть тему", topicName: "Название темы", offers: "Чем поделиться", noOffers: "Нечем поделиться: назовите место",
    inline: "Поделиться ответом бота в этом чате", town: "Город",
    service: { forum_topic_created: "Новая тема:", forum_topic_closed: "Тема закрыта", forum_topic_reopened: "Тема снова открыта",
      migrate_to_chat_id: "Группа стала супергруппой" },
    guide: "Что попробовать", place: "Белгород",
    steps: { ask: "Спросить о регионе: /region Белгород", subscribe: "Подписаться: /subscribe Белгород, затем кнопкой — что присылать",
      publish: "Опубликовать пост оперштаба: сбиты 4 БПЛА", correct: "Исправить этот пост: 6 вместо 4",
      digest: "Перевести часы к сводке, 09:00", map: "Карта страны: /map", share: "Поделиться ответом в группе: @dronewatch_bot",
      search: "Найти посты: /search Шебекино", review: "Проверить прочтения, в которых есть сомнения: /review (владелец бота)" },
    guideMore: "Время идёт с первого сообщения; посты слева появляются сами. Команды каждого — под «/», у владельца бота их больше.",
    firstPost: "Над Шебекинским округом сбиты 4 беспилотника. Пострадавших нет.",
    correctedPost: "Над Шебекинским округом сбиты 6 беспилотников. Ранен один человек.",
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
    standing: "stopped", latitude: "Latitude", longitude: "Longitude", placeHint: "Which place to send?",
    lost: "Connection lost, waiting…", photo: "Picture from the bot",
    media: { photo: "🖼 photo", document: "📎 file", web_page: "🔗 link" },
    unfollowed: "the bot does not read it", forwarded: "Forwarded from", via: "via", topics: "Topics", general: "General", newTopic: "New topic", close: "Close topic",
    reopen: "Reopen topic", topicName: "Name of the topic", offers: "What to share", noOffers: "Nothing to share: name a place",
    inline: "Share the bot's answer in this chat", town: "Town",
    service: { forum_topic_created: "New topic:", forum_topic_closed: "Topic closed", forum_topic_reopened: "Topic open again",
      migrate_to_chat_id: "The group became a supergroup" },
    guide: "What to try", place: "Belgorod",
    steps: { ask: "Ask about a region: /region Белгород", subscribe: "Subscribe: /subscribe Белгород, then choose by a button what to get",
      publish: "Publish a post of the headquarters: 4 drones shot down", correct: "Correct that post: 6 instead of 4",
      digest: "Move the clock to the digest, 09:00", map: "A map of the country: /map", share: "Share the answer in a group: @dronewatch_bot",
      search: "Find posts: /search Шебекино", review: "Look at the readings that are doubted: /review (the bot's owner)" },
    guideMore: "Time passes from the first message on; the posts on the left appear by themselves. Everyone's commands are under \"/\", the bot's owner has more.",
    firstPost: "Над Шебекинским округом сбиты 4 беспилотника. Пострадавших нет.",
    correctedPost: "Над Шебекинским округом сбиты 6 беспилотников. Ранен один человек.",
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
