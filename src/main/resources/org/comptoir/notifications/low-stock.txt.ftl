${shop}

${title}

${greeting}

${lead}

<#list rows as row>
- ${row.name}: ${row.left}
</#list>
<#if more?has_content>
${more}
</#if>

${action}: ${link}

${why}
