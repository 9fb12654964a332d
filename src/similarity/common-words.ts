/** Words that every question has: they say nothing about what it is about. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about after again all also always am an and another any anyone anything are as at be because been before being both
  but by can cannot could did do does doing done don during each either else ever every everything few for from further
  get gets getting give given go goes going gone got had happen happened happens has have having he hello help helped
  helps her here hey hi him his how however i if in instead into is it its itself just keep know let like likely lot
  make many may maybe me might mine more most much must my myself need needed needs never no nor not nothing now of off
  often ok on once one only or other others our out over own please question same say see seem seems shall she should
  since so solution solve some somebody someone something sometimes still such sure take tell than thank thanks that
  the their them then there these they thing things think this those though through thus to together too tried tries
  try trying under until up upon us use used user users uses using very via want wanted wants was way we well went
  were what whatever when where whether which while who whom whose why will with within without work worked working
  works would yes yet you your yours isn aren wasn weren doesn didn won wouldn couldn shouldn hasn haven hadn ve ll re`
    .split(/\s+/)
    .filter(Boolean),
);
