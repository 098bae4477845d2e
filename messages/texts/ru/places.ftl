## Places
place-unknown = Не знаю такого места: «{ $query }».
place-near = Точно такого места не нашлось: «{ $query }». Может быть, одно из этих:
place-several = «{ $query }» есть в нескольких местах. Какое нужно?
place-which = Какой регион, район или город?
place-example = Например: /region Белгород или /region Калужская 7д
