${shop}

${title} ${number}
${place}
${when}

<#list facts as row>
${row.label}: ${row.value}
</#list>

<#list lines as line>
${line.quantity} x ${line.name}: ${line.total}
<#list line.notes as note>
    ${note}
</#list>
</#list>

<#list sums as row>
${row.label}: ${row.value}
</#list>
${totalLabel}: ${total}
<#if link?has_content>

${action}: ${link}
</#if>

${why}
