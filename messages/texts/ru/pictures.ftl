## Картинки
map-title = Беспилотники, заявленные сбитыми
map-contradiction = противоречие
map-off = Вне карты
map-unplaced = Без места: { $count }
picture-claims = Заявления официальных каналов, независимо не подтверждены
chart-claims = БПЛА, заявленные сбитыми, по суткам · заявления официальных каналов
chart-credit = Dronewatch · каждый беспилотник посчитан один раз · независимо не подтверждено
chart-at-least = возможно больше
map-credit = Dronewatch · каждый беспилотник посчитан один раз · Контуры: Natural Earth
chart-range = диапазон
country-total = за весь период
button-map-whole = Вся страна
button-map-european = Европейская часть
button-by-region = По регионам
button-voices = По источникам
button-together = Всё вместе
button-report = Ответ
