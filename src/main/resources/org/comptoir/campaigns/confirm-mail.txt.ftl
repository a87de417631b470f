${shop}

${title}

<#if greeting?has_content>
${greeting}

</#if>
${lead}

${action}: ${link}

${validity}

${why}
