${shop}

${title}

<#if greeting?has_content>
${greeting}

</#if>
${lead}

${product}: ${reduced} (${price})
${couponLabel}: ${coupon}
${until}

${action}: ${link}

${why}
${leave}: ${leaveLink}
<#if address?has_content>

${shop}, ${address}
</#if>
