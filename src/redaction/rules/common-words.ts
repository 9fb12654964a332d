const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Parts of names that are also words of everyday English (or of its technical texts): alone they prove no name. */
export const commonWords = words(`
  able ace ada amber angel april art ash august autumn baker ball banks bar barn bass bay bean bear bell berg best bill
  bird bishop black block bond book booth bow bowl brand bridge brook brown buck bug burn bush butler button cage can cane
  car carpenter case cash cat chance chase child church clay clean close cloud coal code cole cook cool cooper core corn
  cotton crane cream cross crystal dale daily dash dawn day dean del den dev diamond dick do docker don dot drake draw drew
  drive duke earl east eden edge ember eve ever faith fall farmer fields fish fisher fleet flint flower ford forest fox
  frank free frost fuller gale garden gates gem gene gill glass gold golden good grace grant grave gray green grey ground
  grove guy hale hall hand hardy harmony harper hart hawk hay haven hazel head heath heaven hill holiday holly home hood
  hook hope house hunt hunter ice iris iron ivory ivy jack jade jasmine jay jewel joy judge june junior justice key king kit
  knight lace lake lamb lance land lane large lark law leaf lee light lily little lock long lord love low luck luna main
  major man march mark marsh mason master max may mercy mill miller mine miles moon moss nice noble north novel oak ocean
  olive page paige pack park parker pat paris parks patch patience paul peace pearl pen penny pepper piper pike pine plant
  pole pond pool pope porter post potter pound power price prince quick rain rank ray read red reed rich ring river road
  rob robin rock root rose rows ruby rule rush rust sage salt sandy scarlet scout sea sharp shepherd shell short silver sky
  small smith snow soft son song south sparks spear spring star stark stern stock stone storm story street strong sue summer
  sun swan sweet taylor teal temple test thorn tiger tiny tow tower trace trip true turner van vale victor virginia von wade
  walker wall ward warden water way weaver web webb weeks wells west wheel white wild will wills win winter wise wolf wood
  woods worth young the and for not you all any new one two
`);

/** Who answers, not who they are: such "names" of accounts mask nothing. */
export const roleWords = words(`
  support team admin administrator agent agents customer customers service services help helpdesk desk info sales bot user
  users guest test system root office github gitlab actions noreply no reply contact hello mail billing security account
  accounts owner moderator staff member anonymous unknown ghost null undefined none dependabot jira zendesk webmaster
  postmaster hostmaster client requester reporter assignee operator engineering engineer marketing it hr ops the and of
  客服 管理员 支持 用户 技术支持
`);
