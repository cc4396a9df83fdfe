create database finops;
create database apicurio;
