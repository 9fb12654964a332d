/** Words of Spanish that say nothing about the topic. */
export const spanish = `al como con cómo de del donde el ella en es esta este esto hay la las le lo los más me mi muy no o para
  pero por porque qué que se si sin sobre su sus te tu un una y ya yo`;
