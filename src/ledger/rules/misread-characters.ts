/**
 * What the bytes of the commonest Chinese characters in UTF-8 become when they are read as GBK, without those that simplified or
 * traditional text uses: hardly one of these stands in ordinary text, and never two kinds.
 */
export const MISREAD_GBK =
  '鍖眬鏁暀鍏鏀偛鍒欒鍙鍗嶅尯鏂屾鎺繘屽勫湀斿夊嗗鎴佸疄鐨牎綋綅湡鎸悎曚垚悊墠棩忓鍐姙戝闂愬炲殑堟綔寲鍓椂屼竴拰鍜鍘畬囧閫姟儴曞崟垝鐗鐩姩熷閮涘勭鐢彂炴勬敼佹鐪冨呭鏉栧勮嶆旂叏鎶愭犲闄鎵敓欏鑱鍩悇曟垎鍦氭鏋戞帹傛笀闀笁槑簳鎻锛銆鏄寤绗璁惤浜瀹浣骞璐缁甯浼鈥璇杩浠柦灏佽绯睍佷濇绛埗笟绠滀崌撶棰绀粍洯煿悓滃瀵濆娴紭绾皯満潻偣柊夋珛斻鑳椤枃姏紑祫鐜瀯栨戠閲亴堜楂寖囬滆叆庡勪婧仴叕褰氱蹇涙屻姞巺彁瓑亾娲栦冭簮绉鍑嗙楅堥熸鐞噺壒湇紶绋笌厷岄樿鍠冩岃钀粺侀堣绱浗濋鍧鑹爣渷洰槦傜涗纭撹闃暟杽犺堢鏅吇簲庢婃炶叚闅濊兂兘粨湁绔瘎犳祦唴鎷妧垱寔傝樼湰璺伅幇涚殰庝勯嗘鎹忔樻掓绮熀涜硶铻嵁忚呮嚜夎鎯簨夈綉洃鍎簻爲柟岀爞濈犵箟熶粡眰愰敤櫘潚牳叧湴娆搧鐒庣瀺妗棬绌礌氶笂囨濅姝炪閰潎畨厤晥仈効鐐鍝炵笓憳槻旀幙畾洊愯鎭唨溿嬭熻愪嗕椋庤鍨夌涖壊滈鐭煄瓒幆曡梾囩庨曢嬫紩瘑浉悗戣墿鑺泦';

/** What decoders and memory patterns leave (`锟斤拷`, `烫烫烫`, `屯屯屯`, `锘`), or the bytes of Chinese read as GBK. */
export const MISREAD = `锟烫屯锘${MISREAD_GBK}`;
